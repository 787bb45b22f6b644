-- claims of rights and breaches, every version; the words are sealed, the child is a file's id
create table records_register (
  id varchar(26) not null,
  version integer not null,
  kind varchar(10) not null,
  state varchar(10) not null,
  child varchar(26),
  due_at bigint,
  written_at bigint not null,
  written_by varchar(26) not null,
  sealed blob not null,
  primary key (id, version)
);
create index records_register_kind on records_register (kind, state);
-- a file that must not be erased, from one moment to another; why stands in the file
create table records_hold (
  id varchar(26) primary key,
  child varchar(26) not null,
  held_at bigint not null,
  held_by varchar(26) not null,
  lifted_at bigint,
  lifted_by varchar(26)
);
create index records_hold_child on records_hold (child);
-- an order to erase a file: asked by one, decided by another, carried out by a job
create table records_erasure (
  child varchar(26) primary key,
  basis varchar(64) not null,
  asked_at bigint not null,
  asked_by varchar(26) not null,
  decided_at bigint,
  decided_by varchar(26),
  done_at bigint,
  certificates text
);
-- when a closed file's time is over, by the rule that counted when it was closed; the end of a year, so that no birthday shows
alter table records_child add column closed_at bigint;
alter table records_child add column due_at bigint;
create index records_child_due on records_child (state, due_at);
