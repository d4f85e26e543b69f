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
