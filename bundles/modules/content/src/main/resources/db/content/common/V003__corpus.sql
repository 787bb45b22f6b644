-- At most one row: a corpus for tests that a demonstration county serves. Its text stays in the file, whose SHA-256 the
-- digest is; the revision is another one with every import.
create table content_corpus (
    file     text        not null,
    digest   varchar(64) not null,
    revision varchar(36) not null,
    articles integer     not null
);
