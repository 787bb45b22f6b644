-- wrapped under the county's master key, in Base64; a destroyed one has lost its text
create table vault_kek (
  module varchar(24) not null,
  version integer not null,
  state varchar(12) not null,
  wrapped varchar(200) not null,
  created bigint not null,
  primary key (module, version)
);
