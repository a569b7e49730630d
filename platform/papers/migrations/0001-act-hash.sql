-- The code of a paper leads to its act by the beginning of the act's hash.
create index act_by_code on core.act (left(hash, 22));
