-- The organisation that the person of the session speaks for, while it does.
alter table sign_in.session add column voice text;
