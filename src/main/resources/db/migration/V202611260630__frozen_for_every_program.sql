-- A line can neither be moved into a frozen scale nor out of one.
create or replace function scoring_scale_is_frozen() returns trigger language plpgsql as $$
declare touched bigint := case when tg_op = 'DELETE' then old.scale_id else new.scale_id end;
begin
  if exists (select 1 from scoring_scale where status <> 'DRAFT'
             and (id = touched or (tg_op = 'UPDATE' and id = old.scale_id))) then
    raise exception 'scoring scale % is frozen', touched using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Nothing is entered into a final score sheet; it has to be given back first. A program that writes a final sheet from the
-- start writes its entries first and the status last.
create function score_sheet_is_final() returns trigger language plpgsql as $$
declare touched bigint := case when tg_op = 'DELETE' then old.line_id else new.line_id end;
begin
  if exists (select 1 from score_sheet s join score_line l on l.sheet_id = s.id where s.status = 'FINAL'
             and (l.id = touched or (tg_op = 'UPDATE' and l.id = old.line_id))) then
    raise exception 'the score sheet of line % is final', touched using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger score_entry_final before insert or update or delete on score_entry
  for each row execute function score_sheet_is_final();

-- A signed handover stays as it is; all that can be done with it is to open it again. Items are written first, the status last.
create function handover_itself_is_signed() returns trigger language plpgsql as $$
begin
  if old.status = 'SIGNED' and (tg_op = 'DELETE'
      or new.status = 'SIGNED'
      or to_jsonb(new) - 'status' - 'version' <> to_jsonb(old) - 'status' - 'version') then
    raise exception 'handover % is signed', old.id using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger handover_signed before update or delete on handover
  for each row execute function handover_itself_is_signed();

create function handover_is_signed() returns trigger language plpgsql as $$
declare touched bigint := case when tg_op = 'DELETE' then old.handover_id else new.handover_id end;
begin
  if exists (select 1 from handover where status = 'SIGNED'
             and (id = touched or (tg_op = 'UPDATE' and id = old.handover_id))) then
    raise exception 'handover % is signed', touched using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger handover_item_signed before insert or update or delete on handover_item
  for each row execute function handover_is_signed();

-- A file is put aside with a reason; its content is never changed, and no file is deleted.
create function attachment_stays() returns trigger language plpgsql as $$
begin
  raise exception 'attachment % stays as it is', old.id using errcode = 'check_violation';
end $$;
create trigger attachment_content_stays
  before update of file_name, media_type, size_bytes, sha256, content or delete on attachment
  for each row execute function attachment_stays();
