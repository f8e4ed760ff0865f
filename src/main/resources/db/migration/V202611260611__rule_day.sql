-- The day whose rules hold for a cluster-year as a whole: the last of the emulation year, which need not be the calendar year.
create function rule_day(y cluster_year) returns date
    language sql immutable parallel safe
    return coalesce(y.ends_on, make_date(y.year, 12, 31));
