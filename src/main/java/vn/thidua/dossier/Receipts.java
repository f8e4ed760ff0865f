package vn.thidua.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.nominating.Intake;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.Today;

/** The slip that says what was there and what was missing when a dossier was received. It stays as it was handed out. */
@Service
@Transactional
class Receipts implements Intake {

    /** What stood on the slip. */
    record Receipt(
            LocalDate receivedOn, String receivedBy, Instant issuedAt, List<String> there, List<String> missing) {

        Receipt {
            there = List.copyOf(there);
            missing = List.copyOf(missing);
        }

        boolean complete() {
            return missing.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final DossierReads reads;
    private final Today today;

    Receipts(JdbcClient jdbc, DossierReads reads, Today today) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> missing(NominationId nomination) {
        return List.of(labels(reads.of(nomination).missing()));
    }

    /** Writes the slip for a dossier that is received on that day, by what the award asks for on it. */
    @Override
    public void received(Actor actor, NominationId nomination, LocalDate on) {
        Dossier dossier = reads.of(nomination, on);
        jdbc.sql("""
                insert into dossier_receipt (nomination_id, received_on, received_by, issued_at, there, missing)
                values (?, ?, ?, ?, ?, ?)""")
                .params(nomination.value(), on, actor.name(), Timestamp.from(today.now()))
                .param(labels(dossier.there()))
                .param(labels(dossier.missing()))
                .update();
    }

    /** The slip of the last time it was received; empty where that was before slips were written, or never. */
    @Transactional(readOnly = true)
    public Optional<Receipt> latest(NominationId nomination) {
        return jdbc.sql("select * from dossier_receipt where nomination_id = ? order by id desc limit 1")
                .param(nomination.value())
                .query((row, number) -> new Receipt(
                        row.getObject("received_on", LocalDate.class),
                        row.getString("received_by"),
                        row.getTimestamp("issued_at").toInstant(),
                        List.of((String[]) row.getArray("there").getArray()),
                        List.of((String[]) row.getArray("missing").getArray())))
                .optional();
    }

    private static String[] labels(List<Paper> papers) {
        return papers.stream().map(Paper::label).toArray(String[]::new);
    }
}
