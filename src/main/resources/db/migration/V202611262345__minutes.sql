-- Minutes of a meeting that voted: what people write themselves, and, once they are signed, the whole as it was signed.
create table meeting_minutes (
  assembly_id bigint primary key references assembly,
  version     bigint not null default 0,
  opinions    text check (opinions is nfc normalized and length(opinions) between 1 and 10000),
  conclusion  text check (conclusion is nfc normalized and length(conclusion) between 1 and 5000),
  content     text,
  signed_on   date,
  signed_by   text,
  constraint meeting_minutes_signed_whole check ((content is null) = (signed_on is null) and (signed_on is null) = (signed_by is null))
);

-- Minutes of a count, as they were signed.
create table count_minutes (
  poll_id   bigint primary key references poll,
  content   text not null,
  signed_on date not null,
  signed_by text not null check (length(signed_by) between 1 and 200)
);

create function signed_minutes_stay() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'count_minutes' or to_jsonb(old) ->> 'content' is not null then
    raise exception 'signed minutes stay as they are' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger count_minutes_stay before update or delete on count_minutes for each row execute function signed_minutes_stay();
create trigger meeting_minutes_stay before update or delete on meeting_minutes for each row execute function signed_minutes_stay();
