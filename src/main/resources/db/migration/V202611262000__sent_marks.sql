-- What a member that checks sent last, beside what it may be changing since its sheet came back: until it sends again, that counts.
alter table score_entry
  add sent_points numeric(6,2) check (sent_points >= 0),
  add sent_quantity numeric(14,2) check (sent_quantity >= 0),
  add sent_reason text check (sent_reason is nfc normalized and length(sent_reason) <= 2000),
  add sent_by text,
  add sent_at timestamptz,
  add constraint score_entry_sent check (
    num_nonnulls(sent_by, sent_at) in (0, 2)
    and (sent_at is not null or num_nonnulls(sent_points, sent_quantity, sent_reason) = 0)),
  add constraint score_entry_sent_by_checkers check (sent_at is null or stage = 'PEER');

alter table score_entry disable trigger score_entry_final;
update score_entry e
set sent_points = e.points, sent_quantity = e.quantity, sent_reason = e.reason, sent_by = e.entered_by, sent_at = e.entered_at
from score_line l join score_sheet s on s.id = l.sheet_id join peer_check c on c.checked_id = s.membership_id
where l.id = e.line_id and e.stage = 'PEER' and e.scorer = c.scorer and s.sub_unit = '' and e.entered_at <= c.sent_at;
alter table score_entry enable trigger score_entry_final;
