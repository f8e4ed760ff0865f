-- Where a decision is signed ("Mẫu, ngày …"), as it stands on the paper.
alter table decision add column place text check (length(place) <= 100);

-- How the articles of a new decision read; what stands in braces is filled in from the decision. An organiser may keep its own.
create table decision_wording (
  id           bigint generated always as identity primary key,
  organiser_id bigint references unit,            -- null: for every organiser without its own
  position     integer not null,
  body         text not null check (length(body) between 1 and 4000),
  constraint decision_wording_once unique nulls not distinct (organiser_id, position)
);
insert into decision_wording (position, body) values
  (1, 'Tặng {khen} đã có thành tích trong phong trào thi đua năm {nam} (có danh sách kèm theo).'),
  (2, 'Tiền thưởng kèm theo là {tien}, chi từ {nguon}.'),
  (3, 'Quyết định có hiệu lực kể từ ngày ký. Văn phòng, các ban, đơn vị liên quan và những tập thể, cá nhân có tên trong danh sách chịu trách nhiệm thi hành.');

-- An issued decision stays as it was issued, whatever program writes. Its parts are written first, the issue last.
create function decision_itself_is_issued() returns trigger language plpgsql as $$
begin
  if old.issued_at is not null then
    raise exception 'decision % is issued', old.id using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger decision_issued before update or delete on decision
  for each row execute function decision_itself_is_issued();

create function decision_is_issued() returns trigger language plpgsql as $$
declare touched bigint := case when tg_op = 'DELETE' then old.decision_id else new.decision_id end;
begin
  if exists (select 1 from decision where issued_at is not null
             and (id = touched or (tg_op = 'UPDATE' and id = old.decision_id))) then
    raise exception 'decision % is issued', touched using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger decision_basis_issued before insert or update or delete on decision_basis
  for each row execute function decision_is_issued();
create trigger decision_article_issued before insert or update or delete on decision_article
  for each row execute function decision_is_issued();
create trigger decision_item_issued before insert or update or delete on decision_item
  for each row execute function decision_is_issued();

-- What was granted stays in the register: only its handing over, its revocation and what was corrected of its names are written later.
create function award_grant_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
      or to_jsonb(new) - '{version,handed_on,handed_note,revoked_on,recipient_name,unit_name,achievement}'::text[]
      <> to_jsonb(old) - '{version,handed_on,handed_note,revoked_on,recipient_name,unit_name,achievement}'::text[] then
    raise exception 'award % stays in the register', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger award_grant_kept before update or delete on award_grant
  for each row execute function award_grant_stays();

create function grant_change_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - 'returned_on' <> to_jsonb(old) - 'returned_on' then
    raise exception 'change % of an award stays in the register', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger grant_change_kept before update or delete on grant_change
  for each row execute function grant_change_stays();

create function refusal_notice_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the notice on nomination % stays as it was sent', old.nomination_id using errcode = 'check_violation';
end $$;
create trigger refusal_notice_kept before update or delete on refusal_notice
  for each row execute function refusal_notice_stays();

-- The register is read from its newest decision on.
create index award_grant_newest on award_grant (organiser_id, decided_on desc, id desc);
create index decision_item_decision on decision_item (decision_id, position);
create index award_grant_decision on award_grant (decision_id);
