-- the last of each kind: a backup, a drill; what went wrong is kept until one goes well
create table backup_done (
  kind varchar(10) not null primary key,
  at bigint not null,
  name varchar(100) not null,
  trouble varchar(400) not null
);
