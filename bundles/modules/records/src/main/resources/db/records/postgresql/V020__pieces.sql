-- what was laid into a file, sealed as one stream and cut into pieces; title, name and type are a fact of the file (ADR 45)
create table records_piece (
  child varchar(26) not null,
  fact varchar(26) not null,
  part varchar(10) not null,
  number integer not null,
  sealed bytea not null,
  primary key (child, fact, part, number)
);
