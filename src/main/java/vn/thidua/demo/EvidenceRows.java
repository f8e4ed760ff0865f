package vn.thidua.demo;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds what units show for their points. */
@Component
@Profile("demo")
class EvidenceRows {

    private final Rows rows;

    EvidenceRows(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param lines ids of the sheet's lines by their codes
     */
    void add(DemoYear.Sheet sheet, Map<String, Long> lines, LoadedYear to) {
        for (DemoYear.Evidence item : sheet.evidence()) {
            long id = rows.into("evidence")
                    .set("cluster_year_id", to.id())
                    .set("membership_id", to.member(sheet.unit()))
                    .set("kind", item.url() == null ? "DOCUMENT" : "LINK")
                    .set("title", item.title())
                    .set("url", item.url())
                    .set("document_number", item.number())
                    .set("document_date", item.date())
                    .set("page", item.page())
                    .set("quotation", item.quotation())
                    .set("added_by", "Người nhập minh họa")
                    .set("added_at", Rows.morning(sheet.selfOn()))
                    .add();
            item.lines()
                    .forEach(code -> rows.run(
                            "insert into evidence_use (evidence_id, line_id) values (?, ?)",
                            id,
                            Objects.requireNonNull(lines.get(code), code)));
        }
    }
}
