-- A case is named in a form by its number as people type it; its digits are what every way of typing has in common.
create index name_digits on core.name (regexp_replace(name, '\D', '', 'g'));
