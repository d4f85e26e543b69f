-- Access: who may what, and who did what. Like all of the ledger, rows are only ever added.

create table account (
  name text not null,
  version integer not null,
  password_hash text,
  one_time boolean not null,
  roles text not null,
  contractor text,
  enabled boolean not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (name, version)
);
comment on table account is 'Accounts; the highest version of a name is how it stands, the others how it stood';
comment on column account.password_hash is 'Argon2id in the PHC form';
comment on column account.roles is 'Names of roles with a blank between';

create table token (
  id uuid primary key,
  secret_hash bytea not null unique,
  account text not null,
  kind text not null,
  label text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table token is 'API tokens and sessions; of their secrets only the SHA-256 is kept';
create index token_account on token (account, issued_at);

create table token_end (
  token uuid primary key references token,
  ended_at timestamptz not null,
  ended_by text not null
);
comment on table token_end is 'Tokens that were revoked, and sessions that were ended, before their time';

create table audit (
  number bigint primary key,
  id uuid not null unique,
  at timestamptz not null,
  who text not null,
  act text not null,
  target text not null,
  detail text not null,
  previous bytea not null,
  seal bytea not null
);
comment on table audit is 'Who did what; each entry is sealed together with the seal before it';
comment on column audit.number is 'Place in the chain, from 1';
comment on column audit.seal is 'HMAC-SHA256 over the other columns';
create index audit_newest on audit (at desc, id desc);
