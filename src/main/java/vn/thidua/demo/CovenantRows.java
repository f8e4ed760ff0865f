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
        long id = rows.add(
                "covenant",
                "cluster_year_id",
                to.id(),
                "position",
                0,
                "title",
                covenant.title(),
                "signed_at_place",
                covenant.place(),
                "witness",
                covenant.witness(),
                "note",
                covenant.note());
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
            rows.add(
                    "covenant_content",
                    "covenant_id",
                    covenant,
                    "position",
                    position++,
                    "kind",
                    content.kind(),
                    "text",
                    content.text(),
                    "goal",
                    content.goal(),
                    "launched_on",
                    content.launched(),
                    "closes_on",
                    content.closes());
        }
    }

    private void addTargets(List<DemoYear.Target> targets, long covenant, LoadedYear to) {
        Map<String, Integer> positions = new HashMap<>();
        for (DemoYear.Target target : targets) {
            rows.add(
                    "covenant_target",
                    "covenant_id",
                    covenant,
                    "cluster_year_id",
                    to.id(),
                    "membership_id",
                    to.member(target.unit()),
                    "position",
                    positions.merge(target.unit(), 1, Integer::sum) - 1,
                    "text",
                    target.text(),
                    "planned",
                    target.planned(),
                    "unit_of_measure",
                    target.measure());
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
        rows.add(
                "covenant_signature",
                "covenant_id",
                covenant,
                "cluster_year_id",
                to.id(),
                "membership_id",
                to.member(signed.unit()),
                "signer_name",
                signed.name(),
                "signer_title",
                signed.title(),
                "on_behalf",
                signed.onBehalf(),
                "signed_on",
                signed.on());
    }
}
