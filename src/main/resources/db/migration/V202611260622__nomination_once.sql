-- One unit, person or work is proposed once for one award in a year; two people of one name in one unit are told apart by
-- what is written with the name. Until now the database saw this for units only. Of those entered twice the first one keeps
-- its name and the later ones are numbered, because the board or an authority may have judged either: "Nguyễn Thị Hoa (2)".
update nomination set recipient_name = left(recipient_name, 190) || ' (' || twin.number || ')'
from (select id, row_number() over (partition by cluster_year_id, award_kind_id, membership_id, recipient_name order by id) as number
      from nomination where recipient_name is not null and withdrawn_on is null) twin
where twin.id = nomination.id and twin.number > 1;

drop index nomination_unit_award_once;
create unique index nomination_once on nomination (cluster_year_id, award_kind_id, membership_id, recipient_name)
  nulls not distinct where recipient_kind <> 'UNKNOWN' and withdrawn_on is null;
