-- A migration may take longer than a statement of the service, whose connections it runs on where both are one role.
set local statement_timeout = 0;
