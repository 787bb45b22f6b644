-- wrapped under the county's master key, in Base64; bits, family and version are bound to it
create table vault_index_key (
  module varchar(24) not null,
  field varchar(64) not null,
  version integer not null,
  bits integer not null,
  suite integer not null,
  wrapped varchar(200) not null,
  created bigint not null,
  primary key (module, field, version)
);
