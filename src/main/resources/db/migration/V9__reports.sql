-- Reports, invoices and disputes: what was issued, received, paid and answered. Like all of the ledger, rows are only ever added.

create table document (
  id uuid primary key,
  kind text not null,
  series text not null,
  year integer not null,
  place integer not null,
  contract text not null,
  contractor text not null,
  market text not null,
  period text not null,
  assessment uuid not null references assessment,
  about uuid,
  dated date not null,
  due date,
  amount numeric(20, 2),
  issued_at timestamptz not null,
  issued_by text not null,
  pdf_hash bytea not null,
  workbook boolean not null,
  unique (series, year, place)
);
comment on table document is 'Documents as they were issued';
comment on column document.place is 'Place among those of a series and year, from 1 and without gaps';
comment on column document.about is 'What it answers to: the report of an invoice, the invoice of a correction, the dispute of a letter';
comment on column document.workbook is 'Whether it was printed as a workbook too';
create index document_newest on document (contractor, id desc);
create index document_about on document (about);
create index document_assessment on document (assessment);

create table document_print (
  document uuid primary key references document,
  content bytea not null,
  templates text not null,
  pdf bytea not null,
  workbook bytea
);
comment on table document_print is 'Documents as they were printed, and what it takes to print them again';
comment on column document_print.content is 'What the template was filled with, as JSON';
comment on column document_print.templates is 'The templates it was printed with: name and SHA-256, a line each';

create table document_template (
  hash text primary key,
  text text not null
);
comment on table document_template is 'Templates that documents were printed with, by the SHA-256 of their text';

create table document_event (
  id uuid primary key,
  document uuid not null references document,
  kind text not null,
  happened date not null,
  amount numeric(20, 2),
  at timestamptz not null,
  who text not null
);
comment on table document_event is 'What happened to a document: that it was received, or paid in part or whole';
create index document_event_document on document_event (document);

create table dispute (
  id uuid primary key,
  report uuid not null references document,
  contract text not null,
  contractor text not null,
  market text not null,
  period text not null,
  decisions text not null,
  basis text not null,
  filed date not null,
  answer_due date,
  at timestamptz not null,
  who text not null
);
comment on table dispute is 'Disputes of reports';
comment on column dispute.decisions is 'Ids with a blank between';
create index dispute_report on dispute (report);
create index dispute_newest on dispute (contractor, id desc);

create table dispute_step (
  id uuid primary key,
  dispute uuid not null references dispute,
  state text not null,
  happened date not null,
  reason text not null,
  assessment uuid references assessment,
  at timestamptz not null,
  who text not null
);
comment on table dispute_step is 'How disputes went on';
comment on column dispute_step.assessment is 'What takes the place of the disputed assessment, by a revision';
create index dispute_step_dispute on dispute_step (dispute);

create table register (
  number bigint primary key,
  kind text not null,
  entry uuid not null unique,
  mark bytea not null,
  previous bytea not null,
  seal bytea not null,
  at timestamptz not null
);
comment on table register is 'The rows of the tables above in the order in which they were kept, each sealed together with the seal before it';
comment on column register.number is 'Place in the chain, from 1';
comment on column register.kind is 'The table of the row';
comment on column register.mark is 'HMAC-SHA256 over the columns of the row';
comment on column register.seal is 'HMAC-SHA256 over the other columns';
