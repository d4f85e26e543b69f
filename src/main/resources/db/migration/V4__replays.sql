-- Replays: kept decisions decided again under another rulebook, edition or reading. Rows are only ever added here too: one when a replay
-- is asked for, one when it begins, one when it ends. What has no end, and no session that holds it, was interrupted.

create table replay (
  id uuid primary key,
  asked_at timestamptz not null,
  asked_by text not null,
  rulebook integer not null references rulebook,
  request bytea not null
);
comment on table replay is 'Every replay that was asked for';
comment on column replay.rulebook is 'The rulebook to decide under';
comment on column replay.request is 'Which decisions, and under what edition and readings, as canonical JSON';
create index replay_newest on replay (asked_at desc, id);

create table replay_begun (
  replay uuid primary key references replay,
  at timestamptz not null
);
comment on table replay_begun is 'When the turn of a replay came';

create table replay_end (
  replay uuid primary key references replay,
  status text not null check (status in ('DONE', 'CANCELLED', 'FAILED')),
  at timestamptz not null,
  reason text,
  result bytea
);
comment on table replay_end is 'How a replay ended; whichever end came first';
comment on column replay_end.reason is 'Why it failed';
comment on column replay_end.result is 'What came of it, as canonical JSON';
