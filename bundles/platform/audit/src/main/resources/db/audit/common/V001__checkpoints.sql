-- what was signed: the ledger's first size lines; frontier: what the tree needs to grow from there
create table audit_checkpoint (
  size bigint primary key,
  at bigint not null,
  note varchar(1000) not null,
  frontier varchar(4400) not null
);
-- public keys that have signed for this county; an older one stays, for what it has signed
create table audit_key (
  vkey varchar(300) primary key,
  since bigint not null
);
