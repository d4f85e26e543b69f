-- Asking: a page of decisions costs the same however many are kept.

-- Every filter has its index in the order of time, by which pages are sorted. Those of an assessment share their time, and an index holds
-- equal keys once, so each of these is small.
create index decision_contract on decision (contract, decided_at);
create index decision_market on decision (market, decided_at);
create index decision_period on decision (period, decided_at);
create index decision_year on decision (year, decided_at);
create index decision_kind on decision (kind, decided_at);
create index decision_of_standard on decision (standard, decided_at);
create index decision_group on decision (standard_group, decided_at);
create index decision_outcome on decision (outcome, decided_at);
create index decision_subject on decision (subject_kind, subject_key, decided_at);
create index decision_row on decision (row_id, decided_at);
create index decision_amount on decision (amount, decided_at);
create index decision_position on decision (position, decided_at);

-- How many decisions there are of each sort, so that a total is summed over sorts and not counted over decisions. Kept by the trigger
-- below, which works as the owner of the table, since the service may change nothing.
create table tally (
  slot smallint not null,
  contract text not null,
  market text not null,
  period text not null,
  year smallint not null,
  kind text not null,
  rulebook integer not null references rulebook,
  standard text not null,
  standard_group text not null,
  outcome text not null,
  row_id text not null,
  decisions bigint not null,
  superseded bigint not null,
  amount numeric not null,
  amount_superseded numeric not null,
  primary key (standard, outcome, row_id, contract, market, period, kind, rulebook, slot)
) with (fillfactor = 70);
comment on table tally is 'Numbers and amounts of decisions by what they are about; derived from decision, and no part of what is sealed';
comment on column tally.slot is 'Transactions that commit at once add to different slots, so that none waits; a sum goes over all slots';
comment on column tally.row_id is 'Empty where no row held';
comment on column tally.superseded is 'How many of the decisions a later assessment supersedes';

-- At the commit of an assessment: adds its decisions, and marks those that it supersedes.
create function tally_assessment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  free smallint := 0;
begin
  while not pg_try_advisory_xact_lock(hashtext('tally'), free) loop
    free := free + 1;
  end loop;
  insert into tally as t
    select free, contract, market, period, year, kind, rulebook, standard, standard_group, outcome, coalesce(row_id, ''),
           count(*) filter (where assessment = new.id),
           count(*) filter (where assessment = new.supersedes),
           coalesce(sum(amount) filter (where assessment = new.id), 0),
           coalesce(sum(amount) filter (where assessment = new.supersedes), 0)
      from decision
     where assessment in (new.id, new.supersedes)
     group by contract, market, period, year, kind, rulebook, standard, standard_group, outcome, coalesce(row_id, '')
  on conflict (standard, outcome, row_id, contract, market, period, kind, rulebook, slot) do update
    set decisions = t.decisions + excluded.decisions,
        superseded = t.superseded + excluded.superseded,
        amount = t.amount + excluded.amount,
        amount_superseded = t.amount_superseded + excluded.amount_superseded;
  return null;
end
$$;

-- Counts everything anew: for what was kept before there was a tally, and for whoever adds rows in another way.
create function tally_everything() returns void language sql as $$
  truncate tally;
  insert into tally
    select 0, contract, market, period, year, kind, rulebook, standard, standard_group, outcome, coalesce(row_id, ''),
           count(*), count(later.by), coalesce(sum(amount), 0), coalesce(sum(amount) filter (where later.by is not null), 0)
      from decision left join (select id as by, supersedes from assessment) later on later.supersedes = decision.assessment
     group by contract, market, period, year, kind, rulebook, standard, standard_group, outcome, coalesce(row_id, '')
$$;
select tally_everything();

create constraint trigger tally_assessment after insert on assessment deferrable initially deferred
  for each row execute function tally_assessment();

-- What a search looks in besides the contractor: the title of a standard and the reasons of its rows, as each rulebook words them.
create table reason (
  rulebook integer not null references rulebook,
  contract text not null,
  standard text not null,
  row_id text not null,
  content text not null,
  primary key (rulebook, contract, standard, row_id)
);
comment on table reason is 'What a decision by a row says of itself, in words to be searched';
create index reason_words on reason using gin (to_tsvector('simple', content));
create index assessment_contractor_words on assessment using gin (to_tsvector('simple', regexp_replace(contractor, '[^[:alnum:]]+', ' ', 'g')));

insert into reason
  select rulebook, contract, standard, rows ->> 'id', concat_ws(' ', kept.content ->> 'title', rows ->> 'reason')
    from (select rulebook, contract, standard, convert_from(content, 'UTF8')::jsonb as content from frame) kept,
         jsonb_array_elements(kept.content -> 'rows') rows;
