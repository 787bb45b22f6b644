create table ${artifactId}_thanks (
    count bigint not null
);
insert into ${artifactId}_thanks (count) values (0);
