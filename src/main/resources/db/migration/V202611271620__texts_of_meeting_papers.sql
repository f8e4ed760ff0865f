-- The standard sentences of papers of meetings; an organiser may write its own.
insert into office_text (kind, slot, valid_from, body) values
  ('INVITATION', 'OPENING', date '1990-01-01', '{truong} {cum} trân trọng kính mời đại diện đơn vị dự hội nghị:'),
  ('INVITATION', 'CLOSING', date '1990-01-01', 'Đề nghị đại biểu có mặt đúng giờ để hội nghị đạt kết quả.'),
  ('INVITATION', 'RECIPIENTS', date '1990-01-01', E'- Như trên;\n- Lưu: hồ sơ {loai}.'),
  ('MEETING_MINUTES', 'OPENING', date '1990-01-01', '{cum} họp, có nội dung như sau:'),
  ('MEETING_MINUTES', 'CLOSING', date '1990-01-01', 'Biên bản được đọc lại cho mọi người cùng nghe, nhất trí và lập thành hai bản có giá trị như nhau.'),
  ('REVIEW_MINUTES', 'OPENING', date '1990-01-01', '{cum} tổ chức hội nghị bình xét, suy tôn năm {nam}, có nội dung như sau:'),
  ('REVIEW_MINUTES', 'CLOSING', date '1990-01-01', 'Biên bản được thông qua tại hội nghị, gửi {to chuc} và lưu hồ sơ {loai}.'),
  ('COUNT_MINUTES', 'OPENING', date '1990-01-01', 'Ban kiểm phiếu của {cum} đã kiểm phiếu và lập biên bản như sau:'),
  ('COUNT_MINUTES', 'CLOSING', date '1990-01-01', 'Biên bản lập thành hai bản, được đọc trước hội nghị.'),
  ('BALLOT_PAPER', 'CLOSING', date '1990-01-01', 'Đánh dấu x vào một ô của mỗi dòng. Dòng để trống hoặc đánh dấu cả hai ô thì không tính cho dòng ấy.'),
  ('HANDOVER_MINUTES', 'OPENING', date '1990-01-01', 'Hai bên cùng bàn giao nhiệm vụ {truong} {cum} năm {nam} như sau:'),
  ('HANDOVER_MINUTES', 'CLOSING', date '1990-01-01', 'Biên bản lập thành ba bản, mỗi bên giữ một bản, một bản gửi {to chuc}.');
