package vn.thidua.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds the handover of a year with the list of what is handed over. */
@Component
@Profile("demo")
class HandoverRows implements YearPart {

    private final Rows rows;

    HandoverRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(DemoYear year, LoadedYear to) {
        DemoYear.Handover handover = year.handover();
        if (handover == null) {
            return;
        }
        long id = rows.add(
                "handover",
                "cluster_year_id",
                to.id(),
                "from_membership_id",
                to.member(handover.from()),
                "to_membership_id",
                to.member(handover.to()),
                "handed_on",
                handover.on(),
                "witness",
                handover.witness(),
                "flag_passed",
                handover.flagPassed(),
                "cluster_money_vnd",
                handover.money(),
                "unfinished",
                handover.unfinished(),
                "note",
                handover.note(),
                "status",
                handover.status());
        int position = 0;
        for (DemoYear.HandedOver item : handover.items()) {
            rows.add(
                    "handover_item",
                    "handover_id",
                    id,
                    "position",
                    position++,
                    "text",
                    item.text(),
                    "quantity",
                    item.quantity());
        }
    }
}
