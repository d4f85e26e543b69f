-- What the parties do around a decision: corrective items, claims, agreements, and what became overdue. Rows are only ever added.

create table corrective_item (
  id uuid primary key,
  contract text not null,
  contractor text not null,
  market text not null,
  period text not null,
  year smallint not null,
  kind text not null,
  standard text not null,
  step text not null,
  basis text not null,
  clause text not null,
  assessment uuid not null references assessment,
  state text not null,
  due date,
  late_from timestamptz,
  opened_at timestamptz not null,
  unique (contractor, contract, market, period, kind, standard, step)
);
comment on table corrective_item is 'A corrective step that a month or year below expectation asks for, as it was opened';
comment on column corrective_item.assessment is 'The first that obliged to it; a correction that obliges to the same leaves it as it is';
comment on column corrective_item.late_from is 'The moment from which it is overdue: the end of the day it is due, in the contract''s zone; null while nothing is due';
create index corrective_item_late on corrective_item (late_from);

create table corrective_entry (
  item uuid not null references corrective_item,
  number integer not null,
  act text not null,
  state text not null,
  owner text,
  due date,
  late_from timestamptz,
  text text,
  made_at timestamptz not null,
  made_by text not null,
  primary key (item, number)
);
comment on table corrective_entry is 'What was done about a corrective item; the highest number says how it stands, the others how it stood';

-- Obligations that were kept before are items too. Nobody counted their days: they have none until somebody asks.
insert into corrective_item
  select gen_random_uuid(), a.contract, a.contractor, a.market, a.period, a.year, a.kind, o ->> 'standard', o ->> 'kind',
         case when bool_or(o ->> 'basis' = 'SHALL') then 'SHALL' else min(o ->> 'basis') end, min(o ->> 'clause'), a.id,
         case when bool_or(o ->> 'basis' = 'SHALL') then 'OPEN' else 'REQUESTABLE' end, null, null, a.decided_at
    from assessment a, jsonb_array_elements(convert_from(a.consequences, 'UTF8')::jsonb -> 'obligations') o
   where a.kind in ('MONTHLY', 'FINAL') and a.readings = '{}'
     and not exists (select from assessment later where later.supersedes = a.id)
   group by a.id, o ->> 'standard', o ->> 'kind';

create table overdue (
  key text not null,
  day date not null,
  contract text not null,
  contractor text not null,
  what text not null,
  marked_at timestamptz not null,
  primary key (key, day)
);
comment on table overdue is 'What was not done by its day; with another day the same thing is marked anew';

create table claim (
  id uuid primary key,
  contract text not null,
  contractor text not null,
  market text not null,
  year smallint not null,
  standard text not null,
  ground text not null,
  months text not null,
  claimed_in text,
  circumstances text,
  filed_at timestamptz not null,
  filed_by text not null
);
comment on table claim is 'Claims that a failure is excused, as they were filed';
comment on column claim.months is 'The months concerned, with a blank between; empty for the whole year';
create index claim_year on claim (contractor, contract, market, year);

create table claim_entry (
  claim uuid not null references claim,
  number integer not null,
  act text not null,
  reason text,
  said bytea not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (claim, number)
);
comment on table claim_entry is 'What became of a claim; the highest number says how it stands';
comment on column claim_entry.said is 'What the rules said of it then, as canonical JSON';

create table claim_attachment (
  claim uuid not null references claim,
  number integer not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (claim, number)
);
comment on table claim_attachment is 'Files that go with a claim, byte for byte; nobody runs them';

create table agreement (
  id uuid primary key,
  contract text not null,
  contractor text not null,
  market text not null,
  standard text not null,
  effect text not null,
  first_month text not null,
  last_month text not null,
  agreement text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table agreement is 'What the parties agreed in writing about a standard for a time';
create index agreement_parties on agreement (contractor, contract, market);

create table agreement_end (
  agreement uuid primary key references agreement,
  ended_at timestamptz not null,
  ended_by text not null,
  reason text not null
);
comment on table agreement_end is 'Agreements that were withdrawn';
