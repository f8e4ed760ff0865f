-- Nobody is its own deputy: a unit that was entered as head and deputy of the same days is the head. The history keeps
-- that the deputy was entered, by whom and when.
delete from headship deputy using headship head
where deputy.duty = 'DEPUTY' and head.duty = 'HEAD' and deputy.membership_id = head.membership_id
  and daterange(deputy.starts_on, deputy.ends_on, '[]') && daterange(head.starts_on, head.ends_on, '[]');

-- Of a deputy entered twice for the same days the first entry stays.
delete from headship twin using headship first
where twin.duty = 'DEPUTY' and first.duty = 'DEPUTY' and twin.membership_id = first.membership_id and twin.id > first.id
  and daterange(twin.starts_on, twin.ends_on, '[]') && daterange(first.starts_on, first.ends_on, '[]');

-- A unit holds one duty at a time, and once. Guards against two sessions appointing at once.
alter table headship add constraint headship_once_at_a_time
  exclude using gist (membership_id with =, daterange(starts_on, ends_on, '[]') with &&);
