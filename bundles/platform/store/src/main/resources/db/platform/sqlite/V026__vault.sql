-- keys of modules, wrapped under the county's master key; a destroyed one has lost its bytes
create table platform_kek (
  module varchar(24) not null,
  version integer not null,
  state varchar(12) not null,
  wrapped blob not null,
  created bigint not null,
  primary key (module, version)
);
-- keys of records, wrapped under their module's key; deleting a row erases the record for good
create table platform_dek (
  record blob not null primary key,
  module varchar(24) not null,
  kek_version integer not null,
  wrapped blob not null,
  created bigint not null
);
create index platform_dek_kek on platform_dek (module, kek_version, record);
