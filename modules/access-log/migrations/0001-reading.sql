-- Who looked at which case. A read table: rebuilt from the acts of the access record.
create schema access_log;
create table access_log.reading (
  id text primary key,
  root text not null,
  reader text not null,
  post text not null,
  office text not null,
  at timestamptz not null
);
create index reading_root on access_log.reading (root, at desc);
-- Up to which act the record was read.
create table access_log.followed (
  record text primary key,
  n int not null
);
