-- Every row that decides who may what or what is owed is sealed, by one mechanism: the register's, which was for documents and disputes alone.
-- What was kept before without a seal is sealed as it is found when the service opens the ledger, once.

create table sealed_row (
  chain text not null,
  number bigint not null,
  table_name text not null,
  row_key text not null,
  mark bytea not null,
  previous bytea not null,
  seal bytea not null,
  sealed_at timestamptz not null,
  primary key (chain, number),
  unique (table_name, row_key)
);
comment on table sealed_row is 'The rows of other tables in the order in which they were kept, each sealed together with the seal before it in its chain';
comment on column sealed_row.number is 'Place in the chain, from 1';
comment on column sealed_row.row_key is 'The values of the row''s primary key, with a blank between';
comment on column sealed_row.mark is 'HMAC-SHA256 over the table and the columns of the row that are not empty';
comment on column sealed_row.seal is 'HMAC-SHA256 over the other columns';

insert into sealed_row
  select 'register', number, kind, cast(entry as text), mark, previous, seal, at from register;
drop table register;
