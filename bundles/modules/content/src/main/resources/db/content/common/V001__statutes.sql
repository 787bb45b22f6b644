-- A statute as files gave it. Dates of effect are not here: they stand in effect-dates.csv, and states are computed.
create table content_law (
    id       varchar(64) primary key,
    title    text        not null,
    invented integer     not null
);

-- One file: a version, or one part (编) of it; part '' is the whole. Its digest is the SHA-256 of the file's bytes.
create table content_part (
    law_id     varchar(64) not null references content_law (id),
    version_id varchar(10) not null,
    part       text        not null,
    digest     varchar(64) not null,
    history    text        not null,
    annex      text        not null,
    primary key (law_id, version_id, part)
);

-- ordinal: number * 100 + inserted, so that parts stand in order and no article stands in two of them.
create table content_article (
    law_id     varchar(64) not null,
    version_id varchar(10) not null,
    ordinal    integer     not null,
    part       text        not null,
    headings   text        not null,
    body       text        not null,
    primary key (law_id, version_id, ordinal),
    foreign key (law_id, version_id, part) references content_part (law_id, version_id, part)
);
