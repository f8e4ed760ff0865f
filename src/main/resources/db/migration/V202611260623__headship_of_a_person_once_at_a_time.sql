-- What holds for units holds for a person where no unit is named: one duty at a time, and once. Somebody who was entered as
-- head and deputy of the same days is the head, and of a deputy entered twice the first entry stays; the history keeps who
-- entered the other.
delete from headship twin using headship kept
where twin.duty = 'DEPUTY' and twin.membership_id is null and kept.membership_id is null
  and twin.cluster_year_id = kept.cluster_year_id and twin.person_name = kept.person_name
  and daterange(twin.starts_on, twin.ends_on, '[]') && daterange(kept.starts_on, kept.ends_on, '[]')
  and (kept.duty = 'HEAD' or twin.id > kept.id);

alter table headship add constraint headship_person_once_at_a_time
  exclude using gist (cluster_year_id with =, person_name with =, daterange(starts_on, ends_on, '[]') with &&)
  where (membership_id is null);
