create table platform_ledger (
  sequence bigint primary key,
  at bigint not null,
  actor varchar(200) not null,
  act varchar(200) not null,
  object varchar(200) not null,
  reason varchar(200) not null,
  hash char(64) not null
);
create function platform_ledger_refuse() returns trigger language plpgsql as '
begin
  raise exception ''the ledger is append-only'';
end';
create trigger platform_ledger_no_change before update or delete or truncate on platform_ledger
  for each statement execute function platform_ledger_refuse();
