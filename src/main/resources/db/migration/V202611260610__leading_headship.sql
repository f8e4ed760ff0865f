-- Who leads a cluster-year on a day: of its heads those nearest to the day, and of its deputies likewise. In office on the
-- day is nearest; between two terms the one that ended last leads on until the next begins; before the first term the
-- first leads already, for a year is prepared before it begins.
create function leading_headship(day date)
    returns table (id bigint, cluster_year_id bigint, duty text, membership_id bigint, person_name text)
    language sql stable parallel safe
    begin atomic
        select near.id, near.cluster_year_id, near.duty, near.membership_id, near.person_name
        from (select h.id, h.cluster_year_id, h.duty, h.membership_id, h.person_name,
                     rank() over (partition by h.cluster_year_id, h.duty
                                  order by coalesce(h.starts_on > day, false),  -- what has begun goes before what is to come
                                           greatest(h.starts_on - day, day - h.ends_on, 0)) as place  -- days from the term
              from headship h) near
        where near.place = 1;
    end;
