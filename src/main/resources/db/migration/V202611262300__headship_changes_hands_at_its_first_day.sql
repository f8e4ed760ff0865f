-- Who leads a cluster-year on a day. A term gives nothing before its first day (where none is recorded: the first of its
-- year), from that day's 00:00 it leads. Of a year's heads that have begun those nearest to the day lead, and of its deputies
-- likewise: in office is nearest; between two terms the one that ended last leads on until the next begins.
-- Until its own first term begins, a year is prepared by those who lead the year before; a duty for which it names nobody
-- passes with the other one. What nobody took over ends with the year. Whoever has left, or whose unit is no more, leads
-- nothing; while there is no head, the deputies act for it.
create function term_begins(h headship, y cluster_year) returns date language sql immutable parallel safe
    return coalesce(h.starts_on, y.starts_on, make_date(y.year, 1, 1));

drop function leading_headship(date);

create function leading_headship(day date)
    returns table (id bigint, cluster_year_id bigint, duty text, membership_id bigint, unit_id bigint, name text,
                   of_year integer, acts boolean)
    language sql stable parallel safe
    begin atomic
        select led.id, y.id, d.duty, led.membership_id, led.unit_id, led.name, s.year,
               d.duty = 'DEPUTY' and not bool_or(d.duty = 'HEAD') over (partition by y.id)
        from cluster_year y
        cross join (values ('HEAD'), ('DEPUTY')) d (duty)
        cross join lateral (
            select coalesce(min(t.begins) filter (where t.duty = d.duty), min(t.begins)) as day
            from (select h.duty, term_begins(h, y) as begins
                  from headship h where h.cluster_year_id = y.id) t) begins
        join cluster_year s on s.cluster_id = y.cluster_id  -- the year whose terms count
             and s.year = case when begins.day <= leading_headship.day then y.year
                               when leading_headship.day <= rule_day(y) then y.year - 1 end
        cross join lateral (
            select h.id, h.membership_id, m.unit_id, coalesce(m.unit_name, h.person_name) as name,
                   least(m.left_on, case when s.id <> y.id or u.valid_to < rule_day(y) then u.valid_to end) as last_day,
                   rank() over (order by greatest(leading_headship.day - h.ends_on, 0)) as place  -- days since the term
            from headship h
            left join membership m on m.id = h.membership_id
            left join unit u on u.id = m.unit_id
            where h.cluster_year_id = s.id and h.duty = d.duty
              and term_begins(h, s) <= leading_headship.day) led
        where led.place = 1 and coalesce(led.last_day >= leading_headship.day, true);
    end;
