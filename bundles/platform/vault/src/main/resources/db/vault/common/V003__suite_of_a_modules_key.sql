-- 1 is INT-1, the only one before; 2 is GM-1. Bound to the wrapped key, so that an altered one opens nothing
alter table vault_kek add column suite integer default 1 not null;
