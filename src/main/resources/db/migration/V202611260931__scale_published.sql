-- A scale is written as a draft, then published: members read it, nothing in it changes. The first sheet made by it freezes it;
-- until then it can go back to being a draft.
alter table scoring_scale add published_on date;
alter table scoring_scale drop constraint scoring_scale_status_check;
alter table scoring_scale drop constraint scoring_scale_frozen_date;
update scoring_scale set published_on = frozen_on;
update scoring_scale s set status = 'PUBLISHED', frozen_on = null
where status = 'FROZEN' and not exists (select 1 from score_sheet h where h.scale_id = s.id);
alter table scoring_scale
  add constraint scoring_scale_status_check check (status in ('DRAFT','PUBLISHED','FROZEN','REPLACED')),
  add constraint scoring_scale_published_date check (status <> 'PUBLISHED' or published_on is not null),
  add constraint scoring_scale_frozen_date check ((status in ('FROZEN','REPLACED')) = (frozen_on is not null));

-- What sheets were made by neither goes back to being a draft nor changes what it says of itself.
create function scoring_scale_stays() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (
      (old.title, old.source, old.total_points, old.bonus_inside, old.bonus_cap, old.point_step)
        is distinct from (new.title, new.source, new.total_points, new.bonus_inside, new.bonus_cap, new.point_step)
      or new.status in ('DRAFT','PUBLISHED') and old.status in ('FROZEN','REPLACED')
      or new.status = 'DRAFT' and exists (select 1 from score_sheet where scale_id = old.id)) then
    raise exception 'scoring scale % is frozen', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger scoring_scale_stays before update on scoring_scale
  for each row execute function scoring_scale_stays();
