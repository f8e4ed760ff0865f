-- The standard sentences of papers of the awards.
insert into office_text (kind, slot, valid_from, body) values
  ('PROPOSAL', 'OPENING', date '1990-01-01', 'Căn cứ kết quả bình xét, suy tôn của {cum}, {truong} kính trình {to chuc} xét khen thưởng năm {nam} cho:'),
  ('PROPOSAL', 'CLOSING', date '1990-01-01', '{truong} {cum} kính trình {to chuc} xem xét, quyết định (có danh sách kèm theo).'),
  ('PROPOSAL', 'RECIPIENTS', date '1990-01-01', E'- Như trên;\n- Lưu: hồ sơ {loai}.'),
  ('NOMINATION_LIST', 'RECIPIENTS', date '1990-01-01', E'- {to chuc};\n- Lưu: hồ sơ {loai}.'),
  ('AWARD_DECISION', 'RECIPIENTS', date '1990-01-01', E'- Các tập thể, cá nhân được khen;\n- Lưu: VT.'),
  ('RESULT_NOTICE', 'OPENING', date '1990-01-01', '{to chuc} thông báo kết quả xét khen thưởng năm {nam}.'),
  ('RESULT_NOTICE', 'CLOSING', date '1990-01-01', 'Đề nghị các đơn vị thông báo đến tập thể, cá nhân có tên trong danh sách.'),
  ('RESULT_NOTICE', 'RECIPIENTS', date '1990-01-01', E'- Các đơn vị trong danh sách;\n- Lưu: VT.');

-- The same laws as for the other papers of a year.
insert into office_text (kind, slot, valid_from, body)
select 'PROPOSAL', 'BASES', valid_from, body from office_text where organiser_id is null and kind = 'CLUSTER_DECISION' and slot = 'BASES';
