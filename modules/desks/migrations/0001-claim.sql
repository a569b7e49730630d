-- Work order of the offices. Read tables: rebuilt from the acts of the desk records.
create schema desks;
-- Who has a matter at a desk. A matter that was given back keeps its row without a person, and the number of the last act about it.
create table desks.claim (
  office text not null,
  post text not null,
  proceeding text not null,
  root text not null,
  person text,
  given_by text,
  reason text,
  since timestamptz not null,
  n int not null,
  primary key (office, post, proceeding)
);
create index claim_person on desks.claim (person) where person is not null;
-- Days on which somebody is away; both days belong to them.
create table desks.absence (
  office text not null,
  person text not null,
  since date,
  until date,
  n int not null,
  primary key (office, person)
);
-- Up to which act each desk record was read.
create table desks.followed (
  office text primary key,
  n int not null
);
