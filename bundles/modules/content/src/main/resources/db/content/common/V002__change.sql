-- One row: counts up in the same write as every change of a text, so that what is kept of the catalogue is known to be old.
create table content_change (
    n bigint not null
);
insert into content_change (n) values (0);
