-- The ledger: what was submitted, what was decided and why. Rows are only ever added.
-- The service's own role may select and insert, nothing else; the owner of the tables is another role.

create table rulebook (
  number integer generated always as identity primary key,
  fingerprint text not null unique,
  kept_at timestamptz not null
);
comment on table rulebook is 'Every rulebook that decided, or could have decided, anything';

create table rulebook_file (
  rulebook integer not null references rulebook,
  path text not null,
  content bytea not null,
  primary key (rulebook, path)
);
comment on table rulebook_file is 'The files of a rulebook, byte for byte';

create table frame (
  rulebook integer not null references rulebook,
  contract text not null,
  standard text not null,
  content bytea not null,
  primary key (rulebook, contract, standard)
);
comment on table frame is 'The part of an explanation that all decisions of a standard under a rulebook share, as canonical JSON';

create table citation (
  rulebook integer not null references rulebook,
  contract text not null,
  standard text not null,
  interpretation text not null,
  primary key (rulebook, contract, interpretation, standard)
);
comment on table citation is 'Which interpretations bear on which standard under a rulebook';

create table assessment (
  id uuid primary key,
  contract text not null,
  contractor text not null,
  market text not null,
  period text not null,
  year smallint not null,
  kind text not null,
  readings text not null,
  rulebook integer not null references rulebook,
  decided_at timestamptz not null,
  submitted_by text not null,
  supersedes uuid unique references assessment,
  submission bytea not null,
  consequences bytea not null
);
comment on column assessment.submission is 'The submission as its contract admitted it, as canonical JSON';
comment on column assessment.consequences is 'Settlement and obligations, as canonical JSON';
comment on column assessment.readings is 'The readings asked for, as canonical JSON; a what-if does not supersede what was decided as the contract is read';
comment on column assessment.supersedes is 'The earlier assessment of the same contractor, contract, market, period, kind and readings';
create index assessment_subject on assessment (contractor, contract, market, period, kind, readings);
create index assessment_newest on assessment (decided_at desc, id);

create table decision (
  id uuid primary key,
  assessment uuid not null references assessment,
  position smallint not null,
  contract text not null,
  contractor text not null,
  market text not null,
  period text not null,
  year smallint not null,
  kind text not null,
  rulebook integer not null references rulebook,
  decided_at timestamptz not null,
  standard text not null,
  standard_group text not null,
  subject_kind text not null,
  subject_key text not null,
  outcome text not null,
  level text,
  share numeric not null,
  amount numeric(20, 2),
  row_id text,
  trail bytea not null
);
comment on column decision.position is 'Place of the decision within its assessment, in contract order';
comment on column decision.trail is 'The part of the explanation that is this decision''s own, as canonical JSON';
create unique index decision_place on decision (assessment, position);
create index decision_newest on decision (decided_at desc, position, id);
create index decision_contractor on decision (contractor, decided_at desc);
create index decision_standard on decision (standard, outcome, decided_at desc);

create table idempotency_key (
  caller text not null,
  key text not null,
  request_hash bytea not null,
  assessment uuid not null references assessment,
  primary key (caller, key)
);
comment on table idempotency_key is 'Which assessment answered a request that named a key, for good';
