package vn.thidua.nextyear;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.YearView;

/** Holds the next year against this one, as it is planned and as it was opened. */
@Service
@Transactional(readOnly = true)
class Checklists {

    private final MembersItem members;
    private final ScaleItem scale;
    private final CalendarItem calendar;
    private final HeadsItem heads;

    Checklists(MembersItem members, ScaleItem scale, CalendarItem calendar, HeadsItem heads) {
        this.members = members;
        this.scale = scale;
        this.calendar = calendar;
        this.heads = heads;
    }

    Checklist planned(YearView year, List<MemberChoice> choices, NextYearForm form) {
        return new Checklist(
                members.planned(choices, form),
                scale.planned(year),
                calendar.of(year),
                heads.planned(year, choices, form));
    }

    Checklist opened(YearView year, YearView open, List<MemberChoice> choices) {
        return new Checklist(
                members.opened(choices, open), scale.opened(year, open), calendar.of(year), heads.opened(year, open));
    }
}
