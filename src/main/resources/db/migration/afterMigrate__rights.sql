-- Every table of the owner is open to the service for reading and adding (see Roles); Flyway's own list of migrations only for reading.
-- On a server of the user's own the service may be the owner itself, or have another name: then its rights are theirs to give.
DO $$
BEGIN
    IF current_user <> 'app' AND current_setting('transaction_read_only') = 'off' AND EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN
        REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON flyway_schema_history FROM app;
    END IF;
END
$$;
