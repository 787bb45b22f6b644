-- a point of SM2 is twice as long as a key of X25519; SQLite does not count
alter table vault_box_key alter column public_half type varchar(130);
