create table platform_ledger (
  sequence bigint primary key,
  at bigint not null,
  actor varchar(200) not null,
  act varchar(200) not null,
  object varchar(200) not null,
  reason varchar(200) not null,
  hash char(64) not null
);
create trigger platform_ledger_no_update before update on platform_ledger
begin
  select raise(abort, 'the ledger is append-only');
end;
create trigger platform_ledger_no_delete before delete on platform_ledger
begin
  select raise(abort, 'the ledger is append-only');
end;
create trigger platform_ledger_in_order before insert on platform_ledger
when new.sequence <> (select coalesce(max(sequence), 0) + 1 from platform_ledger)
begin
  select raise(abort, 'the ledger is append-only');
end;
