-- The standard sentence at the end of the minutes of a board.
insert into office_text (kind, slot, valid_from, body) values
  ('BOARD_MINUTES', 'CLOSING', date '1990-01-01', 'Biên bản được thông qua tại phiên họp, lập thành hai bản có giá trị như nhau.');
