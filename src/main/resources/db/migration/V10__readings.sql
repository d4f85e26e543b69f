-- Totals tell apart what was decided as the contract is read and what a request asked to be decided under other readings: the second moves no money.

alter table tally add column as_read boolean not null default true;
alter table tally alter column as_read drop default;
alter table tally drop constraint tally_pkey;
alter table tally add primary key (standard, outcome, row_id, contract, market, period, kind, rulebook, as_read, slot);
comment on column tally.as_read is 'Whether the request named no readings';

-- Few assessments are under other readings; the index holds these alone.
create index assessment_under_other_readings on assessment (id) where readings <> '{}';

create or replace function tally_assessment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  free smallint := 0;
begin
  while not pg_try_advisory_xact_lock(hashtext('tally'), free) loop
    free := free + 1;
  end loop;
  insert into tally as t (slot, contract, market, period, year, kind, rulebook, as_read, standard, standard_group, outcome, row_id,
                          decisions, superseded, amount, amount_superseded)
    select free, contract, market, period, year, kind, rulebook, new.readings = '{}', standard, standard_group, outcome, coalesce(row_id, ''),
           count(*) filter (where assessment = new.id),
           count(*) filter (where assessment = new.supersedes),
           coalesce(sum(amount) filter (where assessment = new.id), 0),
           coalesce(sum(amount) filter (where assessment = new.supersedes), 0)
      from decision
     where assessment in (new.id, new.supersedes)
     group by contract, market, period, year, kind, rulebook, standard, standard_group, outcome, coalesce(row_id, '')
  on conflict (standard, outcome, row_id, contract, market, period, kind, rulebook, as_read, slot) do update
    set decisions = t.decisions + excluded.decisions,
        superseded = t.superseded + excluded.superseded,
        amount = t.amount + excluded.amount,
        amount_superseded = t.amount_superseded + excluded.amount_superseded;
  return null;
end
$$;
comment on function tally_assessment is 'What is superseded was decided under the same readings as what supersedes it';

create or replace function tally_everything() returns void language sql as $$
  truncate tally;
  insert into tally (slot, contract, market, period, year, kind, rulebook, as_read, standard, standard_group, outcome, row_id,
                     decisions, superseded, amount, amount_superseded)
    select 0, d.contract, d.market, d.period, d.year, d.kind, d.rulebook, kept.readings = '{}', standard, standard_group, outcome,
           coalesce(row_id, ''), count(*), count(later.by), coalesce(sum(amount), 0), coalesce(sum(amount) filter (where later.by is not null), 0)
      from decision d
      join assessment kept on kept.id = d.assessment
      left join (select id as by, supersedes from assessment) later on later.supersedes = d.assessment
     group by d.contract, d.market, d.period, d.year, d.kind, d.rulebook, kept.readings = '{}', standard, standard_group, outcome,
              coalesce(row_id, '')
$$;
select tally_everything();
