-- By whose rule an item is voted on: the one an award asks for, in these words; null where it is the programme's.
alter table session_item add column rule_source text check (rule_source is nfc normalized and length(rule_source) between 1 and 400);

-- An award may ask how a board votes on it, besides what it asks of whom it is for.
alter table award_rule drop constraint award_rule_known;
alter table award_rule add constraint award_rule_known check (rule in ('LEADING_UNIT','GRADE_REACHED','REGISTERED','NO_DISCIPLINE',
  'NO_COMPLAINT','NOT_SAME_WITHIN_YEARS','ONCE_ONLY','ONE_ACHIEVEMENT','NOT_BOTH','WOMEN_SHARE','DOSSIER_COMPLETE','BOARD_VOTE'));

-- What the decree asked that held until the end of 2023; of the one that holds now only a weak source is known.
insert into award_rule (award_id, rule, setting, valid_to, source, verified)
select distinct on (a.name, a.authority_id) a.id, 'BOARD_VOTE', '90 % tổng số thành viên', date '2023-12-31',
       'Nghị định số 91/2017/NĐ-CP, điều 45 khoản 8: bỏ phiếu kín, người vắng mặt cho ý kiến bằng văn bản', true
from award a
where a.name in ('Chiến sĩ thi đua toàn quốc', 'Chiến sĩ thi đua bộ, ban, ngành', 'Chiến sĩ thi đua cấp tỉnh')
order by a.name, a.authority_id, a.valid_from nulls first;
