-- The road of a nomination: from the cluster (or, outside any cluster, from the organiser) to the decision.
alter table nomination
  alter column cluster_year_id drop not null,
  add column programme_id bigint references programme,
  add column award_year integer check (award_year between 1990 and 2100),
  add column recipient_id bigint references recipient,
  add column stage text not null default 'DRAFT'
    check (stage in ('DRAFT','SUBMITTED','RECEIVED','EXAMINED','REVIEWED','RETURNED','DECIDED','WITHDRAWN')),
  add column received_on date,          -- the dossier counts as received on this day: the rules of this day judge it
  add column score numeric(10,3),       -- what the cluster's result said when the nomination was filled from it
  add column rank integer check (rank > 0),
  add column votes integer check (votes >= 0),
  add column votes_base integer check (votes_base >= 0),
  add column over_quota_reason text check (length(over_quota_reason) <= 500),   -- the cluster's, when it submitted beyond the number
  add column over_quota_accepted text check (length(over_quota_accepted) <= 500); -- the organiser's, when it received it

update nomination set programme_id = y.programme_id, award_year = y.year from cluster_year y where y.id = cluster_year_id;
update nomination n set stage = case
  when n.withdrawn_on is not null then 'WITHDRAWN'
  when exists (select 1 from award_decision d where d.nomination_id = n.id) then 'DECIDED'
  when exists (select 1 from board_review r where r.nomination_id = n.id and r.outcome = 'RETURNED') then 'RETURNED'
  when exists (select 1 from board_review r where r.nomination_id = n.id) then 'REVIEWED'
  else 'SUBMITTED' end;

insert into recipient (kind, keeper_id, unit_id, name, is_demo)
select distinct n.recipient_kind, p.organiser_id, m.unit_id, n.recipient_name, c.is_demo
from nomination n
join cluster_year y on y.id = n.cluster_year_id
join cluster c on c.id = y.cluster_id
join programme p on p.id = y.programme_id
left join membership m on m.id = n.membership_id
where n.recipient_kind <> 'UNKNOWN'
on conflict do nothing;
update nomination n set recipient_id = r.id
from cluster_year y join programme p on p.id = y.programme_id, recipient r
where y.id = n.cluster_year_id and n.recipient_kind = r.kind and r.keeper_id = p.organiser_id
  and r.unit_id is not distinct from (select m.unit_id from membership m where m.id = n.membership_id)
  and r.name is not distinct from n.recipient_name and r.birth_year is null;

alter table nomination
  alter column programme_id set not null,
  alter column award_year set not null,
  add constraint nomination_member_of_a_year check (membership_id is null or cluster_year_id is not null);
create index nomination_stage on nomination (programme_id, stage, award_year);
create index nomination_recipient on nomination (recipient_id);

-- Every step on the road, never altered: what people see is the last one.
create table road_step (
  id            bigint generated always as identity primary key,
  nomination_id bigint not null references nomination,
  step          text not null check (step in ('SUBMITTED','RECALLED','RECEIVED','EXAMINED','RETURNED','REVIEWED','DECIDED','WITHDRAWN')),
  taken_at      timestamptz not null default now(),
  account_id    bigint references account,
  person        text not null check (length(person) <= 200),   -- as named then
  reason        text check (length(reason) <= 1000),
  constraint road_step_return_says_why check (step not in ('RETURNED','WITHDRAWN') or reason is not null)
);
create index road_step_nomination on road_step (nomination_id, id);

-- The same rule as within a cluster-year (nomination_once), outside any: one recipient once for one award in a year.
drop index nomination_once;
create unique index nomination_once on nomination (cluster_year_id, award_kind_id, membership_id, recipient_name)
  nulls not distinct where recipient_kind <> 'UNKNOWN' and withdrawn_on is null and cluster_year_id is not null;
create unique index nomination_outside_once on nomination (programme_id, award_year, award_kind_id, recipient_id)
  where withdrawn_on is null and cluster_year_id is null;
