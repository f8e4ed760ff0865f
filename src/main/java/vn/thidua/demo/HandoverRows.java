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
        long id = rows.into("handover")
                .set("cluster_year_id", to.id())
                .set("from_membership_id", to.member(handover.from()))
                .set("to_membership_id", to.member(handover.to()))
                .set("handed_on", handover.on())
                .set("witness", handover.witness())
                .set("flag_passed", handover.flagPassed())
                .set("cluster_money_vnd", handover.money())
                .set("unfinished", handover.unfinished())
                .set("note", handover.note())
                .add();
        int position = 0;
        for (DemoYear.HandedOver item : handover.items()) {
            rows.into("handover_item")
                    .set("handover_id", id)
                    .set("position", position++)
                    .set("text", item.text())
                    .set("quantity", item.quantity())
                    .add();
        }
        rows.run("update handover set status = ? where id = ?", handover.status(), id);
    }
}
