-- Every call that keeps something may be sent again under a key of the caller's: then it is answered as it was the first time.

create table answered (
  caller text not null,
  call text not null,
  key text not null,
  request_hash bytea not null,
  status smallint not null,
  location text,
  answer bytea not null,
  at timestamptz not null,
  primary key (caller, call, key)
);
comment on table answered is 'The first answer to a request that named a key, kept in one transaction with what the request kept; of decided submissions see idempotency_key';
comment on column answered.call is 'Method and address, without its parameters';
comment on column answered.request_hash is 'SHA-256 of the contractor that the caller acts for, the parameters and the body';
