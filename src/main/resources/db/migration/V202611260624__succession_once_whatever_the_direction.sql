-- Two units are linked once: one follows the other, not both each other. The pages refuse circles of any length; this guards
-- the shortest against two sessions linking at once. Of two such links the first entered stays.
delete from unit_succession twin using unit_succession first
where twin.predecessor_id = first.successor_id and twin.successor_id = first.predecessor_id and twin.id > first.id;

alter table unit_succession drop constraint unit_succession_once;
create unique index unit_succession_once
  on unit_succession (least(predecessor_id, successor_id), greatest(predecessor_id, successor_id));
