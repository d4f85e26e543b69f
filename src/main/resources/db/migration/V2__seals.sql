-- Seals: what was kept cannot be changed, removed or added to behind the service's back without being found. The key they are made
-- with is kept outside the database.

create table ledger (
  id uuid primary key,
  key_mark bytea not null,
  begun_at timestamptz not null
);
comment on table ledger is 'One row: which ledger this is, and since when it is sealed';
comment on column ledger.key_mark is 'What the key makes of the id, by which the right key is known';
create unique index ledger_is_one on ledger ((true));

create table seal (
  contract text not null,
  contractor text not null,
  number bigint not null,
  assessment uuid not null unique references assessment,
  previous bytea not null,
  row_marks bytea not null,
  seal bytea not null,
  primary key (contract, contractor, number)
);
comment on table seal is 'A seal for each assessment; those of one contract and contractor make a chain in the order of time';
comment on column seal.number is 'Place in the chain, from 1';
comment on column seal.previous is 'The seal before it in the chain; 32 zero bytes for the first';
comment on column seal.row_marks is 'Keyed hashes, 16 bytes each, of the assessment''s row and then of its decisions'' rows by position';
comment on column seal.seal is 'HMAC-SHA256 over the other columns';
