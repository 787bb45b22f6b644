-- what was erased: the signed text, and each record under which nothing is sealed again
create table vault_erasure (
  digest varchar(64) not null primary key,
  at bigint not null,
  note text not null
);
create table vault_tombstone (
  record blob not null primary key,
  erasure varchar(64) not null
);
