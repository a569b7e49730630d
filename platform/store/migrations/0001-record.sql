-- The record. Acts are only ever added; everything else here is what the acts have come to.

create sequence core.position;

create table core.proceeding (
  id text primary key,
  procedure text not null,
  n int not null,
  head text not null,
  state text not null,
  stage text not null,
  opened_on date not null,
  next_due_at timestamptz,
  root text not null,
  -- Fingerprints of the three lists below, so that a list that did not change is not written again.
  seats_sum text not null,
  terms_sum text not null,
  tasks_sum text not null
) with (fillfactor = 80, toast_tuple_target = 4096);
create index proceeding_due on core.proceeding (next_due_at, id) where next_due_at is not null;
create index proceeding_root on core.proceeding (root);

create table core.act (
  proceeding text not null,
  n int not null,
  id text not null,
  hash text not null,
  bytes text not null,
  key text not null,
  body_hash text not null,
  step text not null,
  at timestamptz not null,
  on_day date not null,
  position bigint not null,
  primary key (proceeding, n)
) with (toast_tuple_target = 8000);
create unique index act_key on core.act (key);
create unique index act_position on core.act (position);

create table core.name (
  register text not null,
  name text not null,
  proceeding text not null,
  n int not null,
  primary key (register, name)
);
create index name_proceeding on core.name (proceeding);

create table core.counter (
  register text not null,
  year int not null,
  value int not null,
  proceeding text not null,
  n int not null,
  primary key (register, year)
);

create table core.seat (
  proceeding text not null,
  ordinal int not null,
  seat text not null,
  person text,
  office text,
  active boolean not null,
  primary key (proceeding, ordinal)
);
create index seat_person on core.seat (person, proceeding) where person is not null;
create index seat_office on core.seat (office, proceeding) where office is not null;

create table core.term (
  proceeding text not null,
  key text not null,
  term text not null,
  last_day date,
  last_at timestamptz,
  status text not null,
  primary key (proceeding, key)
);
create index term_last_day on core.term (last_day, proceeding) where status = 'running';

create table core.task (
  proceeding text not null,
  ordinal int not null,
  role text not null,
  person text,
  office text,
  post text,
  step text not null,
  last_day date,
  since date not null,
  primary key (proceeding, ordinal)
);
create index task_desk on core.task (office, post, last_day, proceeding) where office is not null;
create index task_person on core.task (person, last_day, proceeding) where person is not null;

create table core.link (
  proceeding text not null,
  other text not null,
  kind text not null,
  n int not null,
  primary key (proceeding, other, kind)
);
create index link_other on core.link (other);

create table core.personal (
  proceeding text not null,
  n int not null,
  field text not null,
  person text not null,
  box bytea not null,
  primary key (proceeding, n, field)
);
create index personal_person on core.personal (person);

-- Work to be done after the act: the outbox. `due_at` is by the law clock; `retry_at` and `leased_until` by the machine's.
create table core.job (
  id text primary key,
  topic text not null,
  body text not null,
  due_at timestamptz,
  tries int not null default 0,
  retry_at timestamptz,
  leased_until timestamptz,
  problem text,
  dead boolean not null default false
);
create index job_due on core.job (due_at nulls first, id) where not dead;

create table core.draft (
  id text primary key,
  person text not null,
  kind text not null,
  box bytea not null,
  at timestamptz not null,
  position bigint not null
);
create index draft_person on core.draft (person);
create index draft_position on core.draft (position);

create table core.file (
  hash text primary key,
  size bigint not null,
  at timestamptz not null,
  position bigint not null
);
create index file_position on core.file (position);

-- The key of a file, wrapped for each person who brought it, with the name and type that person gave it.
create table core.file_key (
  hash text not null references core.file (hash) on delete cascade,
  person text not null,
  box bytea not null,
  primary key (hash, person)
);
create index file_key_person on core.file_key (person);

-- Who names a file: a proceeding or a draft. A file nobody names is swept after a day.
create table core.file_use (
  hash text not null references core.file (hash),
  used_by text not null,
  primary key (hash, used_by)
);
create index file_use_by on core.file_use (used_by);
