-- ids, codes, times and divisions; what people wrote is sealed (reason, answer, words)
create table access_request (
  id varchar(26) primary key,
  kind varchar(8) not null,
  reader varchar(26) not null,
  subject varchar(124) not null,
  division varchar(12) not null,
  purpose varchar(64) not null,
  basis varchar(24) not null,
  minutes integer not null,
  reason varchar(8000) not null,
  asked_at bigint not null,
  state varchar(12) not null,
  decided_by varchar(26) not null,
  decided_at bigint not null,
  answer varchar(8000) not null
);
create index access_request_state on access_request (state, asked_at);
create index access_request_reader on access_request (reader, asked_at);
create table access_grant (
  id varchar(26) primary key,
  kind varchar(12) not null,
  reader varchar(26) not null,
  subject varchar(124) not null,
  division varchar(12) not null,
  purpose varchar(64) not null,
  request varchar(26) not null,
  given_by varchar(26) not null,
  since bigint not null,
  until bigint not null
);
create index access_grant_reader on access_grant (reader, until);
create index access_grant_request on access_grant (request);
create index access_grant_kind on access_grant (kind, since);
create table access_review (
  about varchar(26) primary key,
  reviewer varchar(26) not null,
  at bigint not null,
  outcome varchar(16) not null,
  words varchar(8000) not null
);
create table access_alert (
  id varchar(26) primary key,
  rule varchar(40) not null,
  person varchar(26) not null,
  records integer not null,
  first_line bigint not null,
  last_line bigint not null,
  since bigint not null,
  found_at bigint not null,
  policy varchar(24) not null
);
create index access_alert_found on access_alert (found_at);
-- a type that was guarded once stays guarded while its module is off or gone
create table access_guarded (
  type varchar(70) primary key,
  since bigint not null
);
