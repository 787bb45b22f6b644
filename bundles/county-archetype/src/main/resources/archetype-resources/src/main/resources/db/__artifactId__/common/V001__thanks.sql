create table ${artifactId}_thanks (
    id integer primary key,
    count bigint not null
);
insert into ${artifactId}_thanks (id, count) values (1, 0);
