-- who has read this record: found without going over the ledger; codes are compared by their bytes
create index platform_ledger_object on platform_ledger (object collate "C", sequence);
