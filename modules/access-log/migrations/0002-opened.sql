-- What of the case was opened: the act whose paper, file or exhibit it was, as `proceeding/n`; null where the case itself was.
alter table access_log.reading add column opened text;
