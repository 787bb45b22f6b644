create table testkit_row (id varchar(40) primary key, note varchar(2000));
