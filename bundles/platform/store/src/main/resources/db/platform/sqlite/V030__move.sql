-- A module whose tables were moved to another data version, until that is decided for all counties.
create table platform_move (
  module varchar(24) primary key,
  data_from integer not null,
  data_to integer not null
);
