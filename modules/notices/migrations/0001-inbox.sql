-- Notices as people and offices receive them in the product itself. A read table: rebuilt from the acts that sent them.
create schema if not exists notices;
create table notices.inbox (
  id text primary key,
  person text,
  office text,
  root text not null,
  proceeding text not null,
  n int not null,
  kind text not null,
  number text not null,
  at timestamptz not null
);
create index inbox_person on notices.inbox (person, at desc) where person is not null;
create index inbox_office on notices.inbox (office, at desc) where office is not null;
