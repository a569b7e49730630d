-- What a person is shown of the own sessions: on which kind of browser, and when it was last used.
alter table sign_in.session add column browser text not null default '', add column seen timestamptz;
update sign_in.session set seen = since;
alter table sign_in.session alter column seen set not null;
