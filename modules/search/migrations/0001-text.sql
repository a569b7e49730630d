-- Words of acts and of the files they name, each as a number that only the key of the search makes. A read table: rebuilt from the record.
create schema if not exists search;
create table search.followed (
  proceeding text primary key,
  n int not null
);
create table search.act (
  proceeding text not null,
  n int not null,
  words int[] not null,
  primary key (proceeding, n)
);
create index act_words on search.act using gin (words);
-- The text itself is closed with the key of the person who brought the file; without text, nothing of it is searched.
create table search.file (
  hash text primary key,
  words int[] not null,
  person text,
  box bytea
);
create index file_words on search.file using gin (words);
-- Which key made the numbers, and how.
create table search.made (
  one boolean primary key check (one),
  mark text not null
);
