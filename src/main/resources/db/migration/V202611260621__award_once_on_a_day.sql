-- Quota and recipients of an award change from a day on, as rules do: one row a period, one row on a day. Until now an
-- award had one row for all times; each of those stays as it is.
alter table award_kind drop constraint award_kind_once;
alter table award_kind add constraint award_kind_once
  exclude using gist (programme_id with =, name with =, authority with =, daterange(valid_from, valid_to, '[]') with &&);
