-- The tables after all migrations. Written by `npm run docs`; the migrations themselves are the truth.

create sequence core.position;

create table access_log.followed (
  record text not null,
  n integer not null,
  PRIMARY KEY (record)
);

create table access_log.reading (
  id text not null,
  root text not null,
  reader text not null,
  post text not null,
  office text not null,
  at timestamp with time zone not null,
  opened text,
  PRIMARY KEY (id)
);
CREATE INDEX reading_root ON access_log.reading USING btree (root, at DESC);

create table api.key_use (
  key_id text not null,
  last_at timestamp with time zone not null,
  day date not null,
  requests integer not null,
  PRIMARY KEY (key_id)
);

create table core.act (
  proceeding text not null,
  n integer not null,
  id text not null,
  hash text not null,
  bytes text not null,
  key text not null,
  body_hash text not null,
  step text not null,
  at timestamp with time zone not null,
  on_day date not null,
  position bigint not null,
  PRIMARY KEY (proceeding, n)
);
CREATE INDEX act_by_code ON core.act USING btree ("left"(hash, 22));
CREATE INDEX act_distribution ON core.act USING btree ("position") WHERE (step = ANY (ARRAY['draw-judge'::text, 'draw-reporter'::text, 'draw-panel'::text, 'give-to-first-judge'::text, 'wait-for-judge'::text, 'assign-by-hand'::text]));
CREATE UNIQUE INDEX act_key ON core.act USING btree (key);
CREATE UNIQUE INDEX act_position ON core.act USING btree ("position");

create table core.counter (
  register text not null,
  year integer not null,
  value integer not null,
  proceeding text not null,
  n integer not null,
  PRIMARY KEY (register, year)
);

create table core.draft (
  id text not null,
  person text not null,
  kind text not null,
  box bytea not null,
  at timestamp with time zone not null,
  position bigint not null,
  PRIMARY KEY (id)
);
CREATE INDEX draft_person ON core.draft USING btree (person);
CREATE INDEX draft_position ON core.draft USING btree ("position");

create table core.file (
  hash text not null,
  size bigint not null,
  at timestamp with time zone not null,
  position bigint not null,
  PRIMARY KEY (hash)
);
CREATE INDEX file_position ON core.file USING btree ("position");

create table core.file_key (
  hash text not null,
  person text not null,
  box bytea not null,
  PRIMARY KEY (hash, person),
  FOREIGN KEY (hash) REFERENCES core.file(hash) ON DELETE CASCADE
);
CREATE INDEX file_key_person ON core.file_key USING btree (person);

create table core.file_use (
  hash text not null,
  used_by text not null,
  PRIMARY KEY (hash, used_by),
  FOREIGN KEY (hash) REFERENCES core.file(hash)
);
CREATE INDEX file_use_by ON core.file_use USING btree (used_by);

create table core.job (
  id text not null,
  topic text not null,
  body text not null,
  due_at timestamp with time zone,
  tries integer not null default 0,
  retry_at timestamp with time zone,
  leased_until timestamp with time zone,
  problem text,
  dead boolean not null default false,
  PRIMARY KEY (id)
);
CREATE INDEX job_due ON core.job USING btree (due_at NULLS FIRST, id) WHERE (NOT dead);

create table core.link (
  proceeding text not null,
  other text not null,
  kind text not null,
  n integer not null,
  PRIMARY KEY (proceeding, other, kind)
);
CREATE INDEX link_other ON core.link USING btree (other);

create table core.made_with (
  law text not null
);

create table core.migration (
  folder text not null,
  file text not null,
  hash text not null,
  PRIMARY KEY (folder, file)
);

create table core.name (
  register text not null,
  name text not null,
  proceeding text not null,
  n integer not null,
  PRIMARY KEY (register, name)
);
CREATE INDEX name_digits ON core.name USING btree (regexp_replace(name, '\D'::text, ''::text, 'g'::text));
CREATE INDEX name_proceeding ON core.name USING btree (proceeding);

create table core.personal (
  proceeding text not null,
  n integer not null,
  field text not null,
  person text not null,
  box bytea not null,
  PRIMARY KEY (proceeding, n, field)
);
CREATE INDEX personal_person ON core.personal USING btree (person);

create table core.proceeding (
  id text not null,
  procedure text not null,
  n integer not null,
  head text not null,
  state text not null,
  stage text not null,
  opened_on date not null,
  next_due_at timestamp with time zone,
  root text not null,
  seats_sum text not null,
  terms_sum text not null,
  tasks_sum text not null,
  PRIMARY KEY (id)
);
CREATE INDEX proceeding_due ON core.proceeding USING btree (next_due_at, id) WHERE (next_due_at IS NOT NULL);
CREATE INDEX proceeding_root ON core.proceeding USING btree (root);

create table core.seat (
  proceeding text not null,
  ordinal integer not null,
  seat text not null,
  person text,
  office text,
  active boolean not null,
  PRIMARY KEY (proceeding, ordinal)
);
CREATE INDEX seat_office ON core.seat USING btree (office, proceeding) WHERE (office IS NOT NULL);
CREATE INDEX seat_person ON core.seat USING btree (person, proceeding) WHERE (person IS NOT NULL);

create table core.task (
  proceeding text not null,
  ordinal integer not null,
  role text not null,
  person text,
  office text,
  post text,
  step text not null,
  last_day date,
  since date not null,
  PRIMARY KEY (proceeding, ordinal)
);
CREATE INDEX task_desk ON core.task USING btree (office, post, last_day, proceeding) WHERE (office IS NOT NULL);
CREATE INDEX task_person ON core.task USING btree (person, last_day, proceeding) WHERE (person IS NOT NULL);

create table core.term (
  proceeding text not null,
  key text not null,
  term text not null,
  last_day date,
  last_at timestamp with time zone,
  status text not null,
  PRIMARY KEY (proceeding, key)
);
CREATE INDEX term_last_day ON core.term USING btree (last_day, proceeding) WHERE (status = 'running'::text);

create table desks.absence (
  office text not null,
  person text not null,
  since date,
  until date,
  n integer not null,
  PRIMARY KEY (office, person)
);

create table desks.claim (
  office text not null,
  post text not null,
  proceeding text not null,
  root text not null,
  person text,
  given_by text,
  reason text,
  since timestamp with time zone not null,
  n integer not null,
  PRIMARY KEY (office, post, proceeding)
);
CREATE INDEX claim_person ON desks.claim USING btree (person) WHERE (person IS NOT NULL);

create table desks.followed (
  office text not null,
  n integer not null,
  PRIMARY KEY (office)
);

create table hearings.hearing (
  proceeding text not null,
  n integer not null,
  at timestamp with time zone not null,
  on_day date not null,
  place text not null,
  court text not null,
  procedure text not null,
  set_at timestamp with time zone not null,
  preliminary boolean not null default false,
  PRIMARY KEY (proceeding, n)
);
CREATE INDEX hearing_day ON hearings.hearing USING btree (on_day, court);
CREATE INDEX hearing_set ON hearings.hearing USING btree (set_at DESC);

create table notices.acted (
  proceeding text not null,
  person text not null,
  office text not null,
  n integer not null,
  PRIMARY KEY (proceeding, person, office)
);

create table notices.inbox (
  id text not null,
  person text,
  office text,
  root text not null,
  proceeding text not null,
  n integer not null,
  kind text not null,
  number text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX inbox_office ON notices.inbox USING btree (office, at DESC) WHERE (office IS NOT NULL);
CREATE INDEX inbox_person ON notices.inbox USING btree (person, at DESC) WHERE (person IS NOT NULL);
CREATE INDEX inbox_root ON notices.inbox USING btree (root, at);

create table notices.message (
  delivery text not null,
  id text not null,
  person text not null,
  seat text not null,
  office text not null,
  root text not null,
  proceeding text not null,
  n integer not null,
  kind text not null,
  number text not null,
  channel text not null,
  status text not null,
  reason text,
  answer text,
  queued_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  otherwise text,
  PRIMARY KEY (delivery, id)
);
CREATE INDEX message_failed ON notices.message USING btree (office, queued_at DESC) WHERE (status = 'failed'::text);
CREATE INDEX message_root ON notices.message USING btree (root, queued_at);

create table notices.opened (
  id text not null,
  reader text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id, reader)
);
CREATE INDEX opened_reader ON notices.opened USING btree (reader);

create table notices.outbox (
  id text not null,
  channel text not null,
  address text not null,
  subject text not null,
  body text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX outbox_at ON notices.outbox USING btree (at DESC);

create table notices.voided (
  proceeding text not null,
  n integer not null,
  PRIMARY KEY (proceeding, n)
);

create table overviews.count (
  office text not null,
  month text not null,
  measure text not null,
  detail text not null,
  n bigint not null,
  PRIMARY KEY (office, month, measure, detail)
);
CREATE INDEX count_measure ON overviews.count USING btree (measure, month);

create table overviews.followed (
  one boolean not null,
  position bigint not null,
  at timestamp with time zone,
  mark text not null,
  PRIMARY KEY (one),
  CHECK (one)
);

create table overviews.judgment (
  proceeding text not null,
  n integer not null,
  body text not null,
  root text not null,
  court text not null,
  on_day date not null,
  outcome text not null,
  norms text[] not null,
  review text not null,
  review_on date,
  PRIMARY KEY (proceeding, n, body)
);
CREATE INDEX judgment_body ON overviews.judgment USING btree (body, on_day);
CREATE INDEX judgment_court ON overviews.judgment USING btree (court, on_day);
CREATE INDEX judgment_day ON overviews.judgment USING btree (on_day);
CREATE INDEX judgment_review ON overviews.judgment USING btree (review_on) WHERE (review_on IS NOT NULL);
CREATE INDEX judgment_root ON overviews.judgment USING btree (root);

create table overviews.opened (
  reader text not null,
  act text not null,
  root text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (reader, act)
);
CREATE INDEX opened_root ON overviews.opened USING btree (root);

create table overviews.waiting (
  proceeding text not null,
  root text not null,
  procedure text not null,
  office text not null,
  stage text not null,
  opened_on date not null,
  judge text,
  extended boolean not null,
  heard boolean not null,
  PRIMARY KEY (proceeding)
);
CREATE INDEX waiting_office ON overviews.waiting USING btree (office, opened_on);
CREATE INDEX waiting_root ON overviews.waiting USING btree (root);

create table search.act (
  proceeding text not null,
  n integer not null,
  words integer[] not null,
  PRIMARY KEY (proceeding, n)
);
CREATE INDEX act_words ON search.act USING gin (words);

create table search.file (
  hash text not null,
  words integer[] not null,
  person text,
  box bytea,
  PRIMARY KEY (hash)
);
CREATE INDEX file_words ON search.file USING gin (words);

create table search.followed (
  proceeding text not null,
  n integer not null,
  PRIMARY KEY (proceeding)
);

create table search.made (
  one boolean not null,
  mark text not null,
  PRIMARY KEY (one),
  CHECK (one)
);

create table sign_in.session (
  token_hash text not null,
  person text not null,
  since timestamp with time zone not null,
  browser text not null default ''::text,
  seen timestamp with time zone not null,
  voice text,
  PRIMARY KEY (token_hash)
);
CREATE INDEX session_person ON sign_in.session USING btree (person);

CREATE OR REPLACE FUNCTION core.record(e jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
declare
  p constant text := e->>'proceeding';
  k constant int := (e->>'n')::int;
  again constant boolean := e ? 'position';
  place constant bigint := coalesce((e->>'position')::bigint, nextval('core.position'));
  now_sum constant text[] := array[md5(e->>'seats'), md5(e->>'terms'), md5(e->>'tasks')];
  old_sum text[];
  c record;
begin
  insert into core.act values (p, k, e->>'id', e->>'hash', e->>'bytes', e->>'key', e->>'bodyHash', e->>'step',
    (e->>'at')::timestamptz, (e->>'on')::date, place) on conflict do nothing;
  if not found then
    if again then return null; end if;
    if exists (select from core.act where key = e->>'key') then
      raise exception using errcode = 'TZ002', message = 'key used';
    end if;
    raise exception using errcode = 'TZ001', message = 'proceeding moved';
  end if;
  if k = 1 then
    insert into core.proceeding values (p, e->>'procedure', 1, e->>'hash', e->>'state', e->>'stage', (e->>'openedOn')::date,
      (e->>'nextDueAt')::timestamptz, e->>'root', now_sum[1], now_sum[2], now_sum[3]) on conflict do nothing;
  else
    update core.proceeding t set n = k, head = e->>'hash', state = e->>'state', stage = e->>'stage', procedure = e->>'procedure',
      next_due_at = (e->>'nextDueAt')::timestamptz, seats_sum = now_sum[1], terms_sum = now_sum[2], tasks_sum = now_sum[3]
      from core.proceeding o where t.id = p and o.id = p and t.n = k - 1 and t.head = e->>'prev'
      returning array[o.seats_sum, o.terms_sum, o.tasks_sum] into old_sum;
  end if;
  if not found then raise exception using errcode = 'TZ001', message = 'proceeding moved'; end if;

  for c in select * from jsonb_to_recordset(e->'counters') as c(register text, year int, value int) loop
    if again then
      insert into core.counter values (c.register, c.year, c.value, p, k) on conflict (register, year) do update
        set value = greatest(core.counter.value, excluded.value), proceeding = p, n = k;
    elsif c.value = 1 then
      insert into core.counter values (c.register, c.year, 1, p, k) on conflict do nothing;
    else
      update core.counter set value = c.value, proceeding = p, n = k
        where register = c.register and year = c.year and value = c.value - 1;
    end if;
    if not found then raise exception using errcode = 'TZ003', message = 'number taken'; end if;
  end loop;
  perform core.record_lists(e, p, k, old_sum is null or old_sum[1] <> now_sum[1], old_sum is null or old_sum[2] <> now_sum[2],
    old_sum is null or old_sum[3] <> now_sum[3]);
  return place;
end $function$;

CREATE OR REPLACE FUNCTION core.record_lists(e jsonb, p text, k integer, new_seats boolean, new_terms boolean, new_tasks boolean)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if new_seats then
    delete from core.seat where proceeding = p;
    insert into core.seat select p, o, seat, person, office, active from rows from (jsonb_to_recordset(e->'seats')
      as (seat text, person text, office text, active boolean)) with ordinality as t(seat, person, office, active, o);
  end if;
  if new_terms then
    delete from core.term where proceeding = p;
    insert into core.term select p, t.* from jsonb_to_recordset(e->'terms')
      as t(key text, term text, "lastDay" date, "lastAt" timestamptz, status text);
  end if;
  if new_tasks then
    delete from core.task where proceeding = p;
    insert into core.task select p, o, role, person, office, post, step, last_day, since
      from rows from (jsonb_to_recordset(e->'tasks')
      as (role text, person text, office text, post text, step text, "lastDay" date, since date))
      with ordinality as t(role, person, office, post, step, last_day, since, o);
  end if;
  if e->'names' <> '[]' then
    insert into core.name select register, name, p, k from jsonb_to_recordset(e->'names') as t(register text, name text);
  end if;
  if e->'links' <> '[]' then
    insert into core.link select p, other, kind, k from jsonb_to_recordset(e->'links') as t(other text, kind text)
      on conflict do nothing;
  end if;
  if e->'personal' <> '[]' then
    insert into core.personal select p, k, field, person, decode(box, 'base64')
      from jsonb_to_recordset(e->'personal') as t(field text, person text, box text);
  end if;
  if e->'outbox' <> '[]' then
    insert into core.job (id, topic, body, due_at) select p || '/' || k || '/' || o, topic, body, due_at
      from rows from (jsonb_to_recordset(e->'outbox') as (topic text, body text, "dueAt" timestamptz))
      with ordinality as t(topic, body, due_at, o);
  end if;
  if e->'files' <> '[]' then
    insert into core.file_use select value, p from jsonb_array_elements_text(e->'files') on conflict do nothing;
  end if;
end $function$;

CREATE OR REPLACE FUNCTION core.relist(e jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  update core.proceeding set next_due_at = (e->>'nextDueAt')::timestamptz, terms_sum = md5(e->>'terms'), tasks_sum = md5(e->>'tasks')
    where id = e->>'proceeding' and n = (e->>'n')::int;
  if found then
    perform core.record_lists(e, e->>'proceeding', (e->>'n')::int, false, true, true);
  end if;
end $function$;
