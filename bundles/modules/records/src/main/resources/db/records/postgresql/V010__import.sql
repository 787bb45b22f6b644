-- Rows of ledger files that became files: so that the same row changes nothing, and a changed one is known again (ADR 44).
-- Nothing of a row lies here in clear: its key behind a tag of the vault's index, key and digests sealed with the child.
create table records_import_row (
  id varchar(26) primary key,
  tag bigint not null,
  child varchar(26) not null,
  run varchar(26) not null,
  act varchar(10) not null,
  sealed bytea not null
);
create index records_import_row_tag on records_import_row (tag);
create index records_import_row_run on records_import_row (run, act);
create index records_import_row_child on records_import_row (child);
-- which version of which fact a row wrote last, and the digest of what it said
create table records_import_fact (
  row_id varchar(26) not null,
  slot varchar(20) not null,
  fact varchar(26) not null,
  version integer not null,
  sealed bytea not null,
  primary key (row_id, slot)
);
