-- What a scale says of itself as a whole. A bonus counts inside the stated total or on top of it; all bonuses together stop
-- at their cap; points are given in the scale's own step, else in that of the programme's rules.
alter table scoring_scale
  add total_points numeric(6,2) check (total_points > 0),
  add bonus_inside boolean not null default false,
  add bonus_cap    numeric(6,2) check (bonus_cap >= 0),
  add point_step   numeric(6,2) check (point_step > 0);
