-- Hearings as acts of courts set them. A read table: rebuilt from those acts.
create schema if not exists hearings;
create table hearings.hearing (
  proceeding text not null,
  n int not null,
  at timestamptz not null,
  on_day date not null,
  place text not null,
  court text not null,
  procedure text not null,
  set_at timestamptz not null,
  primary key (proceeding, n)
);
create index hearing_day on hearings.hearing (on_day, court);
create index hearing_set on hearings.hearing (set_at desc);
