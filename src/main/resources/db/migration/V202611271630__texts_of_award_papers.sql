-- The standard sentences of papers of the awards. Laws: the Law on Emulation and Commendation 06/2022/QH15, in force from 1 January 2024;
-- decree 152/2025/NĐ-CP, in force from 1 July 2025; before them nothing is cited unless an organiser writes it.
insert into office_text (kind, slot, valid_from, body) values
  ('PROPOSAL', 'BASES', date '2024-01-01', E'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;'),
  ('PROPOSAL', 'BASES', date '2025-07-01', E'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;\nCăn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;'),
  ('PROPOSAL', 'OPENING', date '1990-01-01', 'Căn cứ kết quả bình xét, suy tôn của {cum}, {truong} kính trình {to chuc} xét khen thưởng năm {nam} cho:'),
  ('PROPOSAL', 'CLOSING', date '1990-01-01', '{truong} {cum} kính trình {to chuc} xem xét, quyết định (có danh sách kèm theo).'),
  ('PROPOSAL', 'RECIPIENTS', date '1990-01-01', E'- Như trên;\n- Lưu: hồ sơ {loai}.'),
  ('NOMINATION_LIST', 'RECIPIENTS', date '1990-01-01', E'- {to chuc};\n- Lưu: hồ sơ {loai}.'),
  ('AWARD_DECISION', 'RECIPIENTS', date '1990-01-01', E'- Các tập thể, cá nhân được khen;\n- Lưu: VT.'),
  ('RESULT_NOTICE', 'OPENING', date '1990-01-01', '{to chuc} thông báo kết quả xét khen thưởng năm {nam}.'),
  ('RESULT_NOTICE', 'CLOSING', date '1990-01-01', 'Đề nghị các đơn vị thông báo đến tập thể, cá nhân có tên trong danh sách.'),
  ('RESULT_NOTICE', 'RECIPIENTS', date '1990-01-01', E'- Các đơn vị trong danh sách;\n- Lưu: VT.');
