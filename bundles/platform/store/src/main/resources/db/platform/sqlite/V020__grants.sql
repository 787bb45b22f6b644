create table platform_grant (
  module varchar(24) not null,
  kind varchar(20) not null,
  what varchar(120) not null,
  actor varchar(200) not null,
  at bigint not null,
  primary key (module, kind, what)
);
