-- Outside any cluster a collective is a unit of the directory, which its record names.
alter table nomination drop constraint nomination_recipient;
alter table nomination add constraint nomination_recipient check (case recipient_kind
  when 'UNKNOWN' then membership_id is null and recipient_name is null
  when 'COLLECTIVE' then membership_id is not null or recipient_name is not null or cluster_year_id is null and recipient_id is not null
  else recipient_name is not null end);
