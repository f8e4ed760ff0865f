-- The rules that are known: nothing else can be asked.
alter table award_rule add constraint award_rule_known check (rule in ('LEADING_UNIT','GRADE_REACHED','REGISTERED','NO_DISCIPLINE',
  'NO_COMPLAINT','NOT_SAME_WITHIN_YEARS','ONCE_ONLY','ONE_ACHIEVEMENT','NOT_BOTH','WOMEN_SHARE','DOSSIER_COMPLETE'));
alter table rule_waiver add constraint rule_waiver_known check (rule in ('LEADING_UNIT','GRADE_REACHED','REGISTERED','NO_DISCIPLINE',
  'NO_COMPLAINT','NOT_SAME_WITHIN_YEARS','ONCE_ONLY','ONE_ACHIEVEMENT','NOT_BOTH','DOSSIER_COMPLETE'));

-- What the sources say of the awards of the catalogue. What was read in a weak source only, or in a text that no longer holds,
-- is not verified. A rule hangs on the first row of its award and has days of its own.
insert into award_rule (award_id, rule, setting, valid_from, valid_to, legal_document_id, source, verified)
select a.id, r.rule, r.setting, r.valid_from, r.valid_to, d.id, r.source, r.verified
from (select distinct on (name, authority_id) * from award order by name, authority_id, valid_from nulls first) a
     join authority h on h.id = a.authority_id
     join (values
  ('Cờ thi đua của Chính phủ', 'Thủ tướng Chính phủ', 'LEADING_UNIT', null, date '2024-01-01', null::date, 1,
      'Luật số 06/2022/QH15, điều 25: chọn trong các đơn vị dẫn đầu cụm, khối của bộ, tỉnh', true),
  ('Cờ thi đua', 'UBND tỉnh', 'LEADING_UNIT', null, null, '2023-12-31', null,
      'Nghị định số 91/2017/NĐ-CP, điều 11: đơn vị dẫn đầu cụm, khối', true),
  ('Cờ thi đua', 'UBND tỉnh', 'LEADING_UNIT', null, '2024-01-01', null, null,
      'Thông tư số 29/2023/TT-BGDĐT, điều 4: đơn vị dẫn đầu cụm, khối', true),
  ('Cờ thi đua', 'Bộ trưởng, Thủ trưởng ban, ngành, đoàn thể trung ương', 'LEADING_UNIT', null, null, '2023-12-31', null,
      'Nghị định số 91/2017/NĐ-CP, điều 11: đơn vị dẫn đầu cụm, khối', true),
  ('Cờ thi đua', 'Bộ trưởng, Thủ trưởng ban, ngành, đoàn thể trung ương', 'LEADING_UNIT', null, '2024-01-01', null, null,
      'Thông tư số 29/2023/TT-BGDĐT, điều 4: đơn vị dẫn đầu cụm, khối', true),
  ('Cờ thi đua', 'Ủy ban Trung ương MTTQ Việt Nam', 'LEADING_UNIT', null, null, null, null,
      'Quy định của Mặt trận năm 2025: đơn vị dẫn đầu cụm do Mặt trận tổ chức; phong trào chuyên đề thì xét riêng', true),
  ('Tập thể lao động xuất sắc', null, 'NO_DISCIPLINE', null, null, '2023-12-31', null,
      'Luật Thi đua, khen thưởng năm 2003: tập thể không có người bị kỷ luật từ cảnh cáo trở lên', true),
  ('Tập thể lao động xuất sắc', null, 'NO_DISCIPLINE', null, '2024-01-01', null, 1,
      'Theo Luật cũ; chưa đọc được tiêu chuẩn này trong Luật số 06/2022/QH15', false),
  ('Tập thể lao động tiên tiến', null, 'NO_DISCIPLINE', null, null, '2023-12-31', null,
      'Luật Thi đua, khen thưởng năm 2003: tập thể không có người bị kỷ luật từ cảnh cáo trở lên', true),
  ('Tập thể lao động tiên tiến', null, 'NO_DISCIPLINE', null, '2024-01-01', null, 1,
      'Theo Luật cũ; chưa đọc được tiêu chuẩn này trong Luật số 06/2022/QH15', false),
  ('Tập thể lao động xuất sắc', null, 'NOT_BOTH', 'Tập thể lao động tiên tiến', null, null, null,
      'Thấy trong một phần mềm công khai, chưa thấy văn bản', false),
  ('Tập thể lao động tiên tiến', null, 'NOT_BOTH', 'Tập thể lao động xuất sắc', null, null, null,
      'Thấy trong một phần mềm công khai, chưa thấy văn bản', false),
  ('Kỷ niệm chương “Vì sự phát triển của phụ nữ Việt Nam”', null, 'NO_DISCIPLINE', null, null, null, null,
      'Hướng dẫn của một Liên đoàn Lao động (Hà Nội, 2023): không bị kỷ luật trong 3 năm; chưa thấy quy chế của Trung ương Hội', false))
       as r (name, authority, rule, setting, valid_from, valid_to, paper, source, verified)
     on r.name = a.name and (r.authority is null or r.authority = h.name)
     left join legal_document d on d.position = r.paper
where a.valid_to is null or r.valid_from is null or h.valid_to is null or r.valid_from <= h.valid_to;

-- The principle holds for every award.
insert into award_rule (award_id, rule, valid_from, legal_document_id, source, verified)
select a.id, 'ONE_ACHIEVEMENT', '2024-01-01', d.id, 'Nguyên tắc khen thưởng: không tặng nhiều danh hiệu, hình thức cho một thành tích', true
from (select distinct on (name, authority_id) * from award order by name, authority_id, valid_from nulls first) a
     join authority h on h.id = a.authority_id
     join legal_document d on d.position = 1
where h.valid_to is null or h.valid_to >= '2024-01-01';

-- Where the catalogue says which papers an award takes, they have to be there.
insert into award_rule (award_id, rule, source, verified)
select distinct on (a.name, a.authority_id) a.id, 'DOSSIER_COMPLETE',
       'Thủ tục hành chính cấp tỉnh (An Giang, theo luật cũ): hồ sơ chưa đủ thì trả lại; nơi khác và nay chưa kiểm chứng', false
from award_paper p join award a on a.id = p.award_id
order by a.name, a.authority_id, a.valid_from nulls first;
