-- every version that was ever adopted, whole: a lost file loses nothing; no version is ever deleted
create table policy_version (
  type varchar(64) not null,
  valid_from varchar(10) not null,
  digest varchar(12) not null,
  text varchar(100000) not null,
  adopted_at bigint not null,
  adopted_by varchar(200) not null,
  replaced_at bigint,
  primary key (type, valid_from, digest)
);
create table policy_layer (
  type varchar(64) not null,
  valid_from varchar(10) not null,
  digest varchar(12) not null,
  place varchar(200) not null,
  file_digest varchar(12) not null,
  primary key (type, valid_from, digest, place)
);
