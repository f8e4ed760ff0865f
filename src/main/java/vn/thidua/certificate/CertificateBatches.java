package vn.thidua.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.certificate.CertificatePdf.Misfit;
import vn.thidua.certificate.GrantedCertificates.Offered;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Choices;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** What was printed: which certificates of which decision in which layout, by whom and when. */
@Service
@Transactional
class CertificateBatches {

    /** At most so many certificates in one file, so that it can still be opened and sent to a printer. */
    static final int MOST = 500;

    private static final int SHOWN = 20;
    private static final int NAMED = 10;

    /** So many certificates printed at once. */
    record Batch(
            long id,
            long layout,
            String layoutName,
            long decision,
            String decisionNumber,
            LocalDate decidedOn,
            Instant madeAt,
            String person,
            int number) {

        public String path(UnitId organiser) {
            return "/don-vi/" + organiser + "/bang-khen/dot/" + id;
        }
    }

    private static final String SELECT = """
            select b.id, b.layout_id, l.name, b.decision_id, d.number as decision_number, d.decided_on, b.made_at, b.person,
                   b.number
            from certificate_batch b join certificate_layout l on l.id = b.layout_id join decision d on d.id = b.decision_id
            where b.organiser_id = ?
            """;

    private final JdbcClient jdbc;
    private final GrantedCertificates granted;
    private final CertificatePdf pdf;
    private final History history;
    private final Choices choices;
    private final Today today;

    CertificateBatches(
            JdbcClient jdbc,
            GrantedCertificates granted,
            CertificatePdf pdf,
            History history,
            Choices choices,
            Today today) {
        this.jdbc = jdbc;
        this.granted = granted;
        this.pdf = pdf;
        this.history = history;
        this.choices = choices;
        this.today = today;
    }

    /** The latest of the organiser. */
    @Transactional(readOnly = true)
    public List<Batch> latest(UnitId organiser) {
        return jdbc.sql(SELECT + "order by b.id desc limit " + SHOWN)
                .param(organiser.value())
                .query((row, number) -> batch(row))
                .list();
    }

    /** One of the organiser's, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Batch get(UnitId organiser, long id) {
        return jdbc.sql(SELECT + "and b.id = ?")
                .params(organiser.value(), id)
                .query((row, number) -> batch(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Notes that these certificates of the decision are printed now.
     *
     * @throws RuleViolation nothing was chosen, too much, something that the decision no longer grants, or somebody whose name
     *     or achievement would not stand whole on the sheet
     */
    public long print(Actor actor, UnitId organiser, long decision, CertificateLayout layout, Collection<Long> chosen) {
        List<Certificate> certificates = granted.of(organiser, decision).stream()
                .map(Offered::certificate)
                .filter(certificate -> chosen.contains(certificate.grant()))
                .toList();
        if (certificates.isEmpty()) {
            throw new RuleViolation("certificate.chosen.none").at("grants");
        }
        if (certificates.size() != chosen.stream().distinct().count()) {
            throw new RuleViolation("certificate.chosen.gone").at("grants");
        }
        if (certificates.size() > MOST) {
            throw new RuleViolation("certificate.chosen.many", MOST).at("grants");
        }
        refuseMisfits(layout, certificates);
        long id = jdbc.sql("""
                insert into certificate_batch (organiser_id, layout_id, decision_id, made_at, person, number)
                values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        organiser.value(),
                        layout.id(),
                        decision,
                        Timestamp.from(today.now()),
                        actor.name(),
                        certificates.size())
                .query(Long.class)
                .single();
        jdbc.sql("insert into certificate_print (batch_id, grant_id) select ?, unnest(?)")
                .params(id, certificates.stream().map(Certificate::grant).toArray(Long[]::new))
                .update();
        history.record(
                actor,
                HistorySubject.of("CERTIFICATE_BATCH", id),
                "certificate.history.printed",
                certificates.get(0).number(),
                Change.of("certificate.layout", null, layout.name()),
                Change.of("certificate.number", null, certificates.size()));
        return id;
    }

    private void refuseMisfits(CertificateLayout layout, List<Certificate> certificates) {
        List<Misfit> misfits = pdf.misfits(layout, certificates);
        if (!misfits.isEmpty()) {
            String named = misfits.stream().limit(NAMED).map(this::told).collect(Collectors.joining("; "));
            throw new RuleViolation("certificate.misfit", misfits.size(), named).at("layout");
        }
    }

    /** "Nguyễn Thị Mẫu (thành tích)". */
    private String told(Misfit misfit) {
        return misfit.certificate().recipient()
                + misfit.fields().stream()
                        .distinct()
                        .map(field -> choices.text(field.key()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getLong("layout_id"),
                row.getString("name"),
                row.getLong("decision_id"),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("person"),
                row.getInt("number"));
    }
}
