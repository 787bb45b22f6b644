create table identity_account (
  id varchar(26) primary key,
  kind varchar(16) not null,
  name varchar(80) not null unique,
  shown varchar(80) not null,
  password varchar(200) not null,
  locked integer not null,
  second varchar(2000) not null,
  second_version integer not null,
  second_step bigint not null,
  created bigint not null
);
create table identity_grant (
  id varchar(26) primary key,
  account varchar(26) not null references identity_account (id),
  role varchar(40) not null,
  division varchar(12) not null,
  since varchar(10) not null,
  until varchar(10) not null
);
create index identity_grant_account on identity_grant (account);
create table identity_deputy (
  id varchar(26) primary key,
  account varchar(26) not null references identity_account (id),
  stands_for varchar(26) not null references identity_account (id),
  since varchar(10) not null,
  until varchar(10) not null
);
create index identity_deputy_account on identity_deputy (account);
create table identity_session (
  tag varchar(64) primary key,
  cell varchar(31) not null,
  account varchar(26) not null references identity_account (id),
  created bigint not null,
  seen bigint not null
);
create index identity_session_account on identity_session (account);
create table identity_code (
  owner varchar(26) primary key,
  hash varchar(200) not null,
  expires bigint not null
);
create table identity_recovery (
  tag varchar(64) primary key,
  account varchar(26) not null references identity_account (id)
);
create index identity_recovery_account on identity_recovery (account);
