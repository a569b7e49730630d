-- What people opened of the evidence of a case, each act (`proceeding/n`) with the first time: read off the access record.
create table overviews.opened (
  reader text not null,
  act text not null,
  root text not null,
  at timestamptz not null,
  primary key (reader, act)
);
create index opened_root on overviews.opened (root);
