create table second_note (
    id    varchar(36) primary key,
    words varchar(1000) not null
);
