-- The law as it stands, not a demonstration of it. P.L. 112-10 section 1340, renewed yearly: NASA, OSTP and the National
-- Space Council may not use funds to deal bilaterally with China or a Chinese-owned company, with no funds moving either,
-- unless certified to the committees at least 30 days before. It binds entities, not nationals, and no company as such.
alter table clearance.authority no force row level security;
alter table clearance.rule no force row level security;
insert into clearance.authority (code, organ) values ('US', 'US_NASA');
insert into clearance.rule (id, authority, effect, bound, towards, activities, channel, waiting_days, legal_basis,
  effective_from, published_at, version)
values ('US-WOLF-1', 'US', 'NEEDS_CERTIFICATION',
  array['US_NASA', 'US_OSTP', 'US_SPACE_COUNCIL'], array['CN_STATE', 'CN_OWNED'],
  array['COMMERCIAL', 'RESCUE_PLANNING'], 'BILATERAL', 30,
  'Wolf Amendment: Public Law 112-10, section 1340 (2011), renewed in later appropriations acts; certification to the '
  || 'Committees on Appropriations at least 30 days before, in consultation with the FBI',
  '2011-04-15T00:00:00Z', '2011-04-15T00:00:00Z', 1);
alter table clearance.authority force row level security;
alter table clearance.rule force row level security;
