-- Who is signed in on which browser. Not part of the record: losing it only asks people to sign in again.
create schema if not exists sign_in;
create table sign_in.session (
  token_hash text primary key,
  person text not null,
  since timestamptz not null
);
create index session_person on sign_in.session (person);
