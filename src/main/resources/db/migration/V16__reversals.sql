-- A payment that was written down by mistake is taken back by a second entry, once; the first stays as it is.

alter table document_event add column reverses uuid unique references document_event;
alter table document_event add column reason text;
comment on column document_event.reverses is 'The payment that this entry takes back';
comment on column document_event.reason is 'Why a payment was taken back';
