-- Records one act and all it changes, or nothing at all. `position` is in the entry only when the journal is played again.
-- TZ001: the proceeding has moved. TZ002: the key was used. TZ003: a number was taken meanwhile.
create function core.record(e jsonb) returns bigint language plpgsql as $$
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
end $$;

create function core.record_lists(e jsonb, p text, k int, new_seats boolean, new_terms boolean, new_tasks boolean)
returns void language plpgsql as $$
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
end $$;
