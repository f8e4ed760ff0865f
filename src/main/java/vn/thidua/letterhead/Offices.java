package vn.thidua.letterhead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.letterhead.Office.Text;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** What organisations say on their papers, by day; three statements for everything of a day. */
@Service
@Transactional(readOnly = true)
public class Offices {

    private static final String COUNTING =
            "where (organiser_id = :organiser or organiser_id is null) and valid_from <= :day ";

    private final UnitDirectory directory;
    private final JdbcClient jdbc;

    Offices(UnitDirectory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** What holds on the day; what the organiser never wrote down is as the standard has it. */
    public Office on(UnitId organiser, LocalDate day) {
        UnitView unit = require(organiser);
        return office(unit, style(organiser, day), texts(organiser, day));
    }

    /** The organisation with this style. */
    Office office(UnitView unit, OfficeStyle style, Map<Text, String> texts) {
        return new Office(
                style.letterhead(unit.name()),
                style.place(unit.province()),
                style.symbol(),
                style.pattern(),
                style.signers(),
                style.signerName(),
                texts);
    }

    /** The style that holds on the day: the organiser's latest, otherwise the standard. */
    OfficeStyle style(UnitId organiser, LocalDate day) {
        return jdbc.sql("select * from office_style " + COUNTING
                        + "order by organiser_id nulls last, valid_from desc limit 1")
                .param("organiser", organiser.value())
                .param("day", day)
                .query((row, number) -> style(row))
                .single();
    }

    /** Every style the organiser ever wrote down, the latest first. */
    List<OfficeStyle> styles(UnitId organiser) {
        return jdbc.sql("select * from office_style where organiser_id = ? order by valid_from desc")
                .param(organiser.value())
                .query((row, number) -> style(row))
                .list();
    }

    /** The fixed texts that hold on the day: of each the organiser's latest, otherwise the standard's latest. */
    Map<Text, String> texts(UnitId organiser, LocalDate day) {
        Map<Text, String> texts = new HashMap<>();
        jdbc.sql("select distinct on (kind, slot) kind, slot, body from office_text " + COUNTING
                        + "order by kind, slot, organiser_id nulls last, valid_from desc")
                .param("organiser", organiser.value())
                .param("day", day)
                .query(row -> {
                    texts.put(
                            new Text(
                                    DocumentKind.valueOf(row.getString("kind")),
                                    TextSlot.valueOf(row.getString("slot"))),
                            row.getString("body"));
                });
        return texts;
    }

    /** Counts the changes of the organiser's own texts of a kind. */
    long textsVersion(UnitId organiser, DocumentKind kind) {
        return jdbc.sql("select coalesce(sum(version + 1), 0) from office_text where organiser_id = ? and kind = ?")
                .params(organiser.value(), kind.name())
                .query(Long.class)
                .single();
    }

    /** The organiser, or {@link NotFound}: no other unit has papers of its own here. */
    UnitView require(UnitId unit) {
        return directory.find(unit).filter(UnitView::organiser).orElseThrow(NotFound::new);
    }

    private static OfficeStyle style(ResultSet row) throws SQLException {
        boolean own = row.getObject("organiser_id") != null;
        return new OfficeStyle(
                own ? row.getLong("id") : null,
                row.getLong("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("above"),
                row.getString("issuer"),
                row.getString("separator"),
                row.getString("motto"),
                row.getString("motto_below"),
                row.getString("place"),
                row.getString("symbol"),
                row.getString("number_pattern"),
                row.getString("signer"),
                row.getString("signer_name"));
    }
}
