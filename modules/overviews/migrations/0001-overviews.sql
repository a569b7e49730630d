-- Figures as pages show them: counted from the acts by following the record, so everything here can be made anew.
create schema if not exists overviews;

-- How far the record has been counted; `mark` names what was counted: another mark means counting anew from the first act.
create table overviews.followed (
  one boolean primary key check (one),
  position bigint not null,
  at timestamptz,
  mark text not null
);

-- How often a measure was met at an office in a month (`2026-03`), by its detail: an outcome, a ground, an article, a judge.
create table overviews.count (
  office text not null,
  month text not null,
  measure text not null,
  detail text not null,
  n bigint not null,
  primary key (office, month, measure, detail)
);
create index count_measure on overviews.count (measure, month);

-- What waits at an office now.
create table overviews.waiting (
  proceeding text primary key,
  root text not null,
  procedure text not null,
  office text not null,
  stage text not null,
  opened_on date not null,
  judge text,
  extended boolean not null,
  heard boolean not null
);
create index waiting_office on overviews.waiting (office, opened_on);
create index waiting_root on overviews.waiting (root);

-- Judgments of first instance, a row for each body that answered: the cases behind the figures.
create table overviews.judgment (
  proceeding text not null,
  n int not null,
  body text not null,
  root text not null,
  court text not null,
  on_day date not null,
  outcome text not null,
  norms text[] not null,
  -- What the last court above came to, and when; empty while none did.
  review text not null,
  review_on date,
  primary key (proceeding, n, body)
);
create index judgment_body on overviews.judgment (body, on_day);
create index judgment_court on overviews.judgment (court, on_day);
create index judgment_day on overviews.judgment (on_day);
create index judgment_review on overviews.judgment (review_on) where review_on is not null;
create index judgment_root on overviews.judgment (root);
