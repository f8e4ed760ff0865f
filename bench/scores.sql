-- Clusters of members with sheets that four stages have scored and the organiser's staff verify, in the programme of the
-- demonstration's first staff account.
--   psql -v clusters=340 -v members=15 -v criteria=60 -f bench/scores.sql
-- Prints the cluster-year to be measured, the last one made, and one more whose sheets are final: its result can be published.
\set ON_ERROR_STOP on
\set QUIET on
\pset tuples_only on
\pset format unaligned
set client_min_messages = warning;
begin;
create temp table made on commit drop as
select p.id as programme, g.unit_id as organiser, a.id as account
from account a join role_grant g on g.account_id = a.id and g.role = 'ORGANISER_STAFF'
  join programme p on p.organiser_id = g.unit_id
where a.is_demo order by a.id, p.id limit 1;

create temp table place on commit drop as
select n, nextval(pg_get_serial_sequence('cluster', 'id')) as cluster,
  nextval(pg_get_serial_sequence('cluster_year', 'id')) as year,
  nextval(pg_get_serial_sequence('scoring_scale', 'id')) as scale
from generate_series(0, :clusters) n;

insert into cluster (id, programme_id, kind, name) overriding system value
select cluster, programme, 'CLUSTER', 'Cụm đo ' || cluster from place, made;
insert into cluster_year (id, cluster_id, programme_id, year, kind, name) overriding system value
select year, cluster, programme, 2026, 'CLUSTER', 'Cụm đo ' || cluster from place, made;

create temp table part on commit drop as
select p.*, m, nextval(pg_get_serial_sequence('unit', 'id')) as unit,
  nextval(pg_get_serial_sequence('membership', 'id')) as membership,
  nextval(pg_get_serial_sequence('score_sheet', 'id')) as sheet
from place p, generate_series(1, :members) m;
insert into unit (id, keeper_id, name, kind) overriding system value
select unit, organiser, 'Hội LHPN xã đo ' || unit, 'COMMUNE_UNION' from part, made;
insert into membership (id, cluster_year_id, programme_id, year, unit_id, unit_name, unit_short_name, position)
overriding system value
select membership, year, programme, 2026, unit, 'Hội LHPN xã đo ' || unit, 'Xã đo ' || unit, m from part, made;

insert into scoring_scale (id, cluster_year_id, edition, title, status) overriding system value
select scale, year, 1, 'Thang điểm đo', 'DRAFT' from place;
create temp table section on commit drop as
select scale, s, nextval(pg_get_serial_sequence('criterion', 'id')) as id from place, generate_series(1, 6) s;
insert into criterion (id, scale_id, position, code, text, line) overriding system value
select id, scale, s, s::text, 'Nội dung ' || s || ' của công tác Hội và phong trào phụ nữ', 'SECTION' from section;
create temp table leaf on commit drop as
select scale, id as parent, c, nextval(pg_get_serial_sequence('criterion', 'id')) as id
from section, generate_series(1, :criteria) c where c % 6 + 1 = s;
insert into criterion (id, scale_id, parent_id, position, code, text, line, max_points) overriding system value
select id, scale, parent, c, c::text, 'Tiêu chí ' || c || ': kết quả thực hiện chỉ tiêu đã ký trong giao ước', 'BASE', 10
from leaf;
update scoring_scale set status = 'FROZEN', frozen_on = current_date where id in (select scale from place);

alter table score_entry disable trigger user; -- a million rows; none of them breaks a rule
insert into score_sheet (id, cluster_year_id, membership_id, scale_id, status, submitted_at, finalised_at)
overriding system value
select sheet, year, membership, scale, case n when 0 then 'FINAL' else 'VERIFYING' end, now(), case n when 0 then now() end
from part;
insert into score_line (sheet_id, criterion_id, position, code, text, line, max_points)
select p.sheet, l.id, l.c, l.c::text, 'Tiêu chí ' || l.c || ': kết quả thực hiện chỉ tiêu đã ký trong giao ước', 'BASE', 10
from part p join leaf l on l.scale = p.scale order by p.year, p.sheet, l.c; -- the lines of a year follow each other
insert into score_entry (line_id, stage, scorer, points, reason, entered_by, entered_at)
select l.id, stage, case stage when 'PEER' then 'Hội LHPN xã bạn' else '' end,
  case n when 0 then 5 + m * 0.25 else 8 + (l.id + length(stage)) % 5 * 0.25 end, case when l.id % 7 = 0 then 'Theo báo cáo số ' || l.id end, 'Người đo', now()
from score_line l join part p on p.sheet = l.sheet_id, unnest('{SELF,PEER,HEAD,STAFF}'::text[]) stage
where not (stage = 'STAFF' and l.position = 1 and n > 0); -- nobody is complete, as on the days on which people enter
alter table score_entry enable trigger user;
select max(year) || ' ' || min(year) from place;
commit;
analyze cluster, cluster_year, membership, unit, scoring_scale, criterion, score_sheet, score_line, score_entry;
