-- Acts that a correction of the record voided: what they told stays readable, and says that it no longer counts.
create table notices.voided (
  proceeding text not null,
  n int not null,
  primary key (proceeding, n)
);
