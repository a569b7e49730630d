-- When a key was last used, and how often on that day of the machine clock. May be lost: nothing rests on it.
create schema api;
create table api.key_use (
  key_id text primary key,
  last_at timestamptz not null,
  day date not null,
  requests int not null
);
