-- The public list of who got which case: acts that draw, give or name a judge, or say that there is none. A small part of all acts.
create index act_distribution on core.act (position) where step in
  ('draw-judge', 'draw-reporter', 'draw-panel', 'give-to-first-judge', 'wait-for-judge', 'assign-by-hand');
