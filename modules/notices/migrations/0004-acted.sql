-- The last act of each person in a proceeding, and the office it was done for: whoever has acted knows what was told before.
-- A read table: rebuilt from the acts.
create table notices.acted (
  proceeding text not null,
  person text not null,
  office text not null,
  n int not null,
  primary key (proceeding, person, office)
);
