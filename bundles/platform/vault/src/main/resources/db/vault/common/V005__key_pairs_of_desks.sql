-- the private half wrapped under the county's master key, in Base64; the public half in hex
create table vault_box_key (
  module varchar(24) not null,
  version integer not null,
  public_half varchar(64) not null,
  wrapped varchar(200) not null,
  created bigint not null,
  primary key (module, version)
);
