-- The standard sentences of a handover begin as such minutes do: {ngay} is the day of the handover; its place is written by hand.
update office_text set body =
  'Hôm nay, {ngay}, tại ………………………………, hai bên tiến hành bàn giao nhiệm vụ {truong} {cum} năm {nam}, có nội dung như sau:'
where organiser_id is null and kind = 'HANDOVER_MINUTES' and slot = 'OPENING';

update office_text set body =
  E'Từ khi ký biên bản này, bên nhận quản lý, sử dụng những gì đã nhận và làm tiếp việc chưa xong.\n\n'
  'Biên bản lập thành ba bản có giá trị như nhau, mỗi bên giữ một bản, gửi {to chuc} một bản.'
where organiser_id is null and kind = 'HANDOVER_MINUTES' and slot = 'CLOSING';
