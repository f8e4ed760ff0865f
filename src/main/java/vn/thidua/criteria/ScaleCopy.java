package vn.thidua.criteria;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.NextYearCopy;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Carries the scale in force into the next year as its draft. */
@Component
class ScaleCopy implements NextYearCopy {

    private static final Locale STORED_LANGUAGE = Locale.forLanguageTag("vi");

    private final ScaleEditing editing;
    private final ClusterYears years;
    private final MessageSource messages;

    ScaleCopy(ScaleEditing editing, ClusterYears years, MessageSource messages) {
        this.editing = editing;
        this.years = years;
        this.messages = messages;
    }

    @Override
    public void copy(ClusterYearId from, ClusterYearId to, Map<MembershipId, MembershipId> members, Actor actor) {
        Object[] year = {Integer.toString(years.get(to).year())};
        editing.copy(from, to, messages.getMessage("criteria.defaultTitle", year, STORED_LANGUAGE), actor);
    }
}
