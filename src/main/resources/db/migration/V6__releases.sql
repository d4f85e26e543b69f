-- Releases: which rulebook decides which period, and the drafts that become releases. Rows are only ever added.

create table publication (
  number bigint primary key,
  rulebook integer not null references rulebook,
  first_period text,
  note text not null,
  published_by text not null,
  approved_by text,
  published_at timestamptz not null
);
comment on table publication is 'A rulebook that was let decide; of those that apply to a period the one with the highest number does';
comment on column publication.first_period is 'The first month it applies to; null: all';
comment on column publication.approved_by is 'The second person; null where none was asked for';

-- Publications are numbered in the order in which they are made; what was kept before there were any was published as it was kept.
insert into publication
  select row_number() over (order by number), number, null, 'Shipped with the service', 'plumbline', null, kept_at from rulebook;

create table draft (
  id uuid primary key,
  name text not null,
  base integer not null references rulebook,
  begun_at timestamptz not null,
  begun_by text not null
);
comment on table draft is 'A change of the rulebook on its way; its files are those of its base, but for its changes';

create table draft_change (
  draft uuid not null references draft,
  number integer not null,
  path text not null,
  content bytea,
  note text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (draft, number)
);
comment on column draft_change.content is 'The file as it is from now on; null: there is none any more';

create table draft_end (
  draft uuid primary key references draft,
  ended_at timestamptz not null,
  ended_by text not null,
  proposal uuid
);
comment on column draft_end.proposal is 'What it became; null: it was given up';

create table proposal (
  id uuid primary key,
  rulebook integer not null references rulebook,
  first_period text,
  note text not null,
  authors text not null,
  proposed_at timestamptz not null,
  proposed_by text not null
);
comment on table proposal is 'A checked rulebook that waits for a second person''s approval';
comment on column proposal.authors is 'Names of all who changed it, with a line break between: none of them may approve it';

create table proposal_end (
  proposal uuid primary key references proposal,
  ended_at timestamptz not null,
  ended_by text not null,
  publication bigint references publication
);
comment on column proposal_end.publication is 'What it became; null: it was declined';
