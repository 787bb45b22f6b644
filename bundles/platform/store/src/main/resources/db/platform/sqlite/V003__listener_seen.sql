alter table platform_listener add column seen bigint not null default 0;
