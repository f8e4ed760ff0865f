-- So many nominations of the demonstration organiser: half in its clusters' years, half outside any, at all stages.
insert into recipient (kind, keeper_id, unit_id, name, birth_year)
select 'INDIVIDUAL', p.organiser_id, p.organiser_id, 'Nguyễn Thị ' || (array['Hoa', 'Lan', 'Hạnh', 'Thắm', 'Đào', 'Ưu', 'Yến'])[1 + i % 7] || ' ' || i, 1960 + i % 40
from generate_series(1, :number) i, (select organiser_id from programme where is_demo order by id desc limit 1) p;

insert into nomination (programme_id, award_year, cluster_year_id, award_kind_id, award_name, authority, recipient_kind,
                        recipient_id, recipient_name, achievement, proposed_on, position, stage, withdrawn_on, withdraw_reason)
select k.programme_id, 2010 + r.n % 16, case when r.n % 2 = 0 then y.id end, k.id, k.name, k.authority, 'INDIVIDUAL',
       r.id, r.name, 'Thành tích số ' || r.n, current_date - (r.n % 300)::integer, r.n,
       (array['DRAFT', 'SUBMITTED', 'RECEIVED', 'EXAMINED', 'REVIEWED', 'RETURNED', 'WITHDRAWN'])[1 + r.n % 7],
       case when r.n % 7 = 6 then current_date end, case when r.n % 7 = 6 then 'đo' end
from (select id, name, row_number() over (order by id) as n from recipient where birth_year is not null) r
join lateral (select * from award_kind where recipient = 'ANY' and programme_id = (select id from programme where is_demo order by id desc limit 1)
              order by id offset r.n % 3 limit 1) k on true
left join lateral (select id from cluster_year where programme_id = k.programme_id order by id offset r.n % 5 limit 1) y on true;

insert into board_review (nomination_id, reviewed_on, members, present, votes_for, votes_against, outcome)
select id, current_date, 9, 9, 8, 1, 'RECOMMENDED' from nomination where stage = 'REVIEWED' and id not in (select nomination_id from board_review);
analyze nomination, recipient, board_review;
select count(*) from nomination;
