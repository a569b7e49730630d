-- Terms, work lists and the next moment of time follow from the state and the law packages. When a package or the calendar
-- changes, they are made anew; this row says with which law those that stand here were made.
create table core.made_with (law text not null);

create function core.relist(e jsonb) returns void language plpgsql as $$
begin
  update core.proceeding set next_due_at = (e->>'nextDueAt')::timestamptz, terms_sum = md5(e->>'terms'), tasks_sum = md5(e->>'tasks')
    where id = e->>'proceeding' and n = (e->>'n')::int;
  if found then
    perform core.record_lists(e, e->>'proceeding', (e->>'n')::int, false, true, true);
  end if;
end $$;
