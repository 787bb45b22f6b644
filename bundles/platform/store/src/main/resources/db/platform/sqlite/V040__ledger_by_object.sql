-- who has read this record: found without going over the ledger
create index platform_ledger_object on platform_ledger (object, sequence);
