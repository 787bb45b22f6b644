create table second_ring (
    id varchar(36) primary key,
    at bigint not null
);
create table second_heard (
    sequence bigint primary key,
    note     varchar(36) not null
);
