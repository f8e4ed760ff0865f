package vn.thidua.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds the covenant of a year: contents, targets, signatures. */
@Component
@Profile("demo")
class CovenantRows implements YearPart {

    private final Rows rows;

    CovenantRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(DemoYear year, LoadedYear to) {
        DemoYear.Covenant covenant = year.covenant();
        if (covenant == null) {
            return;
        }
        long id = rows.into("covenant")
                .set("cluster_year_id", to.id())
                .set("position", 0)
                .set("title", covenant.title())
                .set("signed_at_place", covenant.place())
                .set("witness", covenant.witness())
                .set("note", covenant.note())
                .add();
        addContents(covenant.contents(), id);
        addTargets(covenant.targets(), id, to);
        addSignatures(covenant, id, to);
        // last of all: what is signed is frozen
        rows.run(
                "update covenant set status = ?, signed_on = cast(? as date) where id = ?",
                covenant.status(),
                covenant.signedOn(),
                id);
    }

    private void addContents(List<DemoYear.Content> contents, long covenant) {
        int position = 0;
        for (DemoYear.Content content : contents) {
            rows.into("covenant_content")
                    .set("covenant_id", covenant)
                    .set("position", position++)
                    .set("kind", content.kind())
                    .set("text", content.text())
                    .set("goal", content.goal())
                    .set("launched_on", content.launched())
                    .set("closes_on", content.closes())
                    .add();
        }
    }

    private void addTargets(List<DemoYear.Target> targets, long covenant, LoadedYear to) {
        Map<String, Integer> positions = new HashMap<>();
        for (DemoYear.Target target : targets) {
            rows.into("covenant_target")
                    .set("covenant_id", covenant)
                    .set("cluster_year_id", to.id())
                    .set("membership_id", to.member(target.unit()))
                    .set("position", positions.merge(target.unit(), 1, Integer::sum) - 1)
                    .set("text", target.text())
                    .set("planned", target.planned())
                    .set("unit_of_measure", target.measure())
                    .add();
        }
    }

    private void addSignatures(DemoYear.Covenant covenant, long id, LoadedYear to) {
        if (covenant.signedByAll()) {
            LocalDate on = Objects.requireNonNull(covenant.signedOn());
            to.members()
                    .keySet()
                    .forEach(unit -> addSignature(new DemoYear.Signature(unit, null, null, false, on), id, to));
        }
        covenant.signatures().forEach(signed -> addSignature(signed, id, to));
    }

    private void addSignature(DemoYear.Signature signed, long covenant, LoadedYear to) {
        rows.into("covenant_signature")
                .set("covenant_id", covenant)
                .set("cluster_year_id", to.id())
                .set("membership_id", to.member(signed.unit()))
                .set("signer_name", signed.name())
                .set("signer_title", signed.title())
                .set("on_behalf", signed.onBehalf())
                .set("signed_on", signed.on())
                .add();
    }
}
