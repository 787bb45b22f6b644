create table platform_job (
  kind varchar(100) not null,
  job_key varchar(200) not null,
  due bigint not null,
  next_try bigint not null,
  attempt integer not null,
  primary key (kind, job_key)
);
create index platform_job_next on platform_job (next_try);
create table platform_event (
  sequence bigserial primary key,
  type varchar(100) not null,
  aggregate varchar(200) not null,
  published bigint not null
);
create table platform_listener (
  name varchar(100) not null primary key,
  heard bigint not null
);
