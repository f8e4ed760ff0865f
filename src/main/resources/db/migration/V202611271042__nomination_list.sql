-- The individuals on the list of one award are counted for every nomination on it.
create index nomination_list on nomination (award_kind_id, award_year);
