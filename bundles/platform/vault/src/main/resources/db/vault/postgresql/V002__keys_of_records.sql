-- wrapped under the key of their module; deleting a row erases the record for good
create table vault_dek (
  record bytea not null primary key,
  module varchar(24) not null,
  kek_version integer not null,
  wrapped bytea not null,
  created bigint not null
);
create index vault_dek_kek on vault_dek (module, kek_version, record);
