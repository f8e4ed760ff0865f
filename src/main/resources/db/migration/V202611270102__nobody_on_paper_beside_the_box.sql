-- All vote in the same way: a few papers beside the box would say too much.
alter table poll_roll drop constraint poll_roll_status_check;
alter table poll_roll add constraint poll_roll_status check (status in ('ELIGIBLE','ABSENT'));
