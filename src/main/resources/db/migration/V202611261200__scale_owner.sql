-- A scale belongs to one cluster-year, or to a programme, which writes it for all its clusters of a year.
alter table scoring_scale
  alter cluster_year_id drop not null,
  add programme_id bigint references programme,
  add for_year     integer check (for_year between 1990 and 2100),
  add constraint scoring_scale_one_owner check (
    (cluster_year_id is null) = (programme_id is not null) and (programme_id is null) = (for_year is null)),
  add constraint scoring_scale_programme_edition_once unique (programme_id, for_year, edition);
create unique index scoring_scale_programme_one_in_force on scoring_scale (programme_id, for_year) where status = 'FROZEN';

-- The scales of each cluster-year: its own; until one of them is published, those its programme has published for that year.
create view year_scale as
select s.cluster_year_id, s.id as scale_id from scoring_scale s where s.cluster_year_id is not null
union all
select y.id, s.id
from cluster_year y
join scoring_scale s on s.programme_id = y.programme_id and s.for_year = y.year and s.status <> 'DRAFT'
where not exists (select 1 from scoring_scale own where own.cluster_year_id = y.id and own.status <> 'DRAFT');
