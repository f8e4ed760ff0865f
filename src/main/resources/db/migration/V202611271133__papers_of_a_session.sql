-- Papers of the secret votes of a session: each time some are printed it is noted, so that they can be accounted for.
create table session_paper_run (
  id         bigint generated always as identity primary key,
  session_id bigint not null references board_session,
  papers     integer not null check (papers between 1 and 500),
  face       text not null check (length(face) > 0),   -- what stands on them
  printed_at timestamptz not null,
  printed_by text not null check (length(printed_by) between 1 and 200)
);
create index session_paper_run_session on session_paper_run (session_id);

-- What was printed stays noted, and nothing is printed once the papers were counted.
create function session_paper_run_is_due() returns trigger language plpgsql as $$
begin
  if exists (select 1 from board_session s where s.id = new.session_id and s.state = 'CLOSED')
     or exists (select 1 from session_entry e where e.session_id = new.session_id) then
    raise exception 'session % takes no more papers', new.session_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger session_paper_run_is_due before insert on session_paper_run for each row execute function session_paper_run_is_due();
create trigger session_paper_run_stays before update or delete on session_paper_run for each row execute function paper_stays();
