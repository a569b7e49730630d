-- Messages to people outside the product, as the acts of deliveries tell them. A read table: rebuilt from those acts.
create table notices.message (
  delivery text not null,
  id text not null,
  person text not null,
  seat text not null,
  office text not null,
  root text not null,
  proceeding text not null,
  n int not null,
  kind text not null,
  number text not null,
  channel text not null,
  status text not null,
  reason text,
  answer text,
  queued_at timestamptz not null,
  settled_at timestamptz,
  otherwise text,
  primary key (delivery, id)
);
create index message_root on notices.message (root, queued_at);
create index message_failed on notices.message (office, queued_at desc) where status = 'failed';

-- When a reader opened a notice on the page. Like sessions it may be lost; the law counts from elsewhere.
create table notices.opened (
  id text not null,
  reader text not null,
  at timestamptz not null,
  primary key (id, reader)
);
create index opened_reader on notices.opened (reader);
create index inbox_root on notices.inbox (root, at);

-- What the demonstration would have sent: to be read on its page, and nowhere else.
create table notices.outbox (
  id text primary key,
  channel text not null,
  address text not null,
  subject text not null,
  body text not null,
  at timestamptz not null
);
create index outbox_at on notices.outbox (at desc);
