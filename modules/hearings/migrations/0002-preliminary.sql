-- Whether the hearing is a preliminary one is said by the act that set it. The list is filled anew from the record.
alter table hearings.hearing add column preliminary boolean not null default false;
delete from hearings.hearing;
