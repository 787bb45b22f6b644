-- A child's file. What is written here in clear is all that is: ids, numbers, a place, states and times (ADR 37).
create table records_child (
  id varchar(26) primary key,
  year integer not null,
  number integer not null,
  division char(12) not null,
  state varchar(20) not null,
  opened_at bigint not null,
  opened_by varchar(26) not null,
  merged_into varchar(26),
  unique (year, number)
);
create index records_child_merged on records_child (merged_into);
create index records_child_division on records_child (division);
-- every version of every fact of a file; rows are added, and their texts go only when they are erased
create table records_fact (
  child varchar(26) not null,
  fact varchar(26) not null,
  version integer not null,
  kind varchar(20) not null,
  written_at bigint not null,
  written_by varchar(26) not null,
  withdrawn smallint not null,
  sealed bytea not null,
  primary key (child, fact, version)
);
-- values by which a file is found; the value itself stands beside its tag, sealed
create table records_tag (
  field varchar(20) not null,
  tag bigint not null,
  child varchar(26) not null,
  fact varchar(26) not null,
  version integer not null,
  sealed bytea,
  primary key (field, tag, child, fact, version)
);
create index records_tag_fact on records_tag (child, fact);
-- two files of one child: which stands for which, and until when
create table records_merge (
  id varchar(26) primary key,
  child varchar(26) not null,
  into_child varchar(26) not null,
  merged_at bigint not null,
  merged_by varchar(26) not null,
  undone_at bigint,
  undone_by varchar(26)
);
create index records_merge_child on records_merge (child);
create index records_merge_into on records_merge (into_child);
