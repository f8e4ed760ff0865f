-- Grades are kept apart by semicolons, so that their points may have decimals: "Xuất sắc: 90,5; Tốt: 80". Until now a comma
-- kept them apart and could stand nowhere else.
update programme_rule set value = replace(value, ',', ';') where key = 'GRADE_BANDS';
