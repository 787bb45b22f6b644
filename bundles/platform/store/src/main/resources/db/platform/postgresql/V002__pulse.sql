create table platform_pulse (
  id integer primary key,
  beat bigint not null
);
