-- An assessment names the engine that decided it, so that it is decided again by that one. What was kept before names none.
alter table assessment add column engine text;
comment on column assessment.engine is 'The engine that decided: version and digest; null for what was kept before engines were named';

alter table rulebook add column engine text;
comment on column rulebook.engine is 'The engine that worked out the frames, reasons and citations; null before engines were named';
