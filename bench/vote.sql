-- A meeting of two hundred members whose delegates have accounts, with one question open in the electronic box, in the programme
-- of the demonstration's first staff account; and a plain table whose rows are as large as a sealed vote.
--   psql -v voters=200 -f bench/vote.sql
-- Prints the cluster-year, the question and its poll. The voters are vote-1, vote-2 … with the demonstration's password.
\set ON_ERROR_STOP on
\set QUIET on
\pset tuples_only on
\pset format unaligned
set client_min_messages = warning;
begin;
-- a number that is nothing else's: it is looked for in what the server heard
alter table account alter column id restart with 1000001;
create temp table place on commit drop as
select p.id as programme, g.unit_id as organiser, a.password_hash as password,
  nextval(pg_get_serial_sequence('cluster', 'id')) as cluster, nextval(pg_get_serial_sequence('cluster_year', 'id')) as year,
  nextval(pg_get_serial_sequence('meeting', 'id')) as meeting, nextval(pg_get_serial_sequence('assembly', 'id')) as assembly,
  nextval(pg_get_serial_sequence('ballot', 'id')) as ballot, nextval(pg_get_serial_sequence('poll', 'id')) as poll
from account a join role_grant g on g.account_id = a.id and g.role = 'ORGANISER_STAFF'
  join programme p on p.organiser_id = g.unit_id
where a.is_demo order by a.id, p.id limit 1;
create temp table voter on commit drop as
select place.*, n, nextval(pg_get_serial_sequence('unit', 'id')) as unit,
  nextval(pg_get_serial_sequence('membership', 'id')) as membership, nextval(pg_get_serial_sequence('account', 'id')) as account
from place, generate_series(1, :voters) n;

insert into cluster (id, programme_id, kind, name) overriding system value select cluster, programme, 'CLUSTER', 'Cụm đo' from place;
insert into cluster_year (id, cluster_id, programme_id, year, kind, name) overriding system value
select year, cluster, programme, 2026, 'CLUSTER', 'Cụm đo' from place;
insert into unit (id, keeper_id, name, kind) overriding system value
select unit, organiser, 'Hội LHPN xã đo ' || n, 'COMMUNE_UNION' from voter;
insert into membership (id, cluster_year_id, programme_id, year, unit_id, unit_name, unit_short_name, position)
overriding system value
select membership, year, programme, 2026, unit, 'Hội LHPN xã đo ' || n, 'Xã đo ' || n, n from voter;
insert into account (id, username, full_name, password_hash, created_at) overriding system value
select account, 'vote-' || n, 'Đại biểu ' || n, password, now() from voter;
insert into role_grant (account_id, role, unit_id, valid_from, granted_by, granted_at)
select account, 'UNIT_OFFICER', unit, current_date - 1, 'Người đo', now() from voter;

insert into meeting (id, title, held_on, kinds) overriding system value
select meeting, 'Hội nghị tổng kết', current_date, '{CLOSING}' from place;
insert into meeting_year (meeting_id, cluster_year_id) select meeting, year from place;
insert into assembly (id, meeting_id, cluster_year_id, opened_at, members) overriding system value
select assembly, meeting, year, now(), :voters from place;
insert into delegate (assembly_id, cluster_year_id, membership_id, name, votes, account_id, present_at)
select assembly, year, membership, 'Đại biểu ' || n, true, account, now() from voter;
insert into teller (assembly_id, name, account_id, leads) select assembly, 'Đại biểu ' || n, account, n = 1 from voter where n <= 3;
insert into ballot (id, cluster_year_id, meeting_id, position, subject, question, method, seats, result_recorded, polled)
overriding system value
select ballot, year, meeting, 1, 'LEADING_UNIT', 'Suy tôn đơn vị dẫn đầu', 'SECRET', 1, false, true from place;
insert into ballot_candidate (ballot_id, membership_id, position) select ballot, membership, n from voter where n <= 3;

insert into poll (id, cluster_year_id, assembly_id, ballot_id, way, form, seats, base, self_vote, round, most_rounds, replaceable, state)
overriding system value
select poll, year, assembly, ballot, 'BOX', 'CHOOSE', 1, 'VALID', true, 1, 2, false, 'DRAFT' from place;
insert into poll_candidate (poll_id, no, name, membership_id) select poll, n, 'Hội LHPN xã đo ' || n, membership from voter where n <= 3;
insert into poll_roll (poll_id, membership_id, unit_name, delegate_name, account_id, status, present_at)
select poll, membership, 'Hội LHPN xã đo ' || n, 'Đại biểu ' || n, account, 'ELIGIBLE', now() from voter;
-- the points of no curve: nothing that is sent here is ever opened
insert into poll_lock (poll_id, lock_no, account_id, holder_name, pub, tested_at)
select poll, n, account, 'Đại biểu ' || n, decode(repeat('04', 65), 'hex'), now() from voter where n <= 2;
update poll set state = 'KEYED', manifest = '{}' where id = (select poll from place);
update poll set state = 'OPEN', opened_at = now() where id = (select poll from place);

create table plain_row (id bigint primary key, box bytea);
insert into plain_row (id) select account from voter;
select year || ' ' || ballot || ' ' || poll from place;
commit;
analyze account, role_grant, membership, unit, delegate, ballot, poll, poll_roll, plain_row;
