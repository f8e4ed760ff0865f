package vn.thidua.yearpaper;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Show;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** The covenant of a year and its annexes as they are written down; each call is one statement. What is signed stands still. */
@Component
class CovenantRecord {

    /**
     * The covenant itself, or an annex.
     *
     * @param position 0: the covenant itself
     * @param reason why an annex was needed
     * @param signed frozen: signed by all who had to
     */
    record Text(
            long id,
            int position,
            String title,
            @Nullable String reason,
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            @Nullable LocalDate signedOn,
            @Nullable String place,
            @Nullable String witness,
            @Nullable String note,
            boolean signed) {

        boolean annex() {
            return position > 0;
        }

        /** The years it names, such as "2024–2026"; empty where it names none. */
        Optional<String> years() {
            Integer from = fromYear == null ? toYear : fromYear;
            Integer to = toYear == null ? from : toYear;
            return from == null ? Optional.empty() : Optional.of(from.equals(to) ? from.toString() : from + "–" + to);
        }
    }

    /**
     * What all members promise.
     *
     * @param kindKey message key of what sort of content it is
     */
    record Promise(
            String kindKey,
            String text,
            @Nullable String goal,
            @Nullable LocalDate launchedOn,
            @Nullable LocalDate closesOn) {}

    /**
     * What one member promises: a figure with its unit of measure, or words alone.
     *
     * @param position of the text in which it stands
     */
    record Target(
            MembershipId member,
            int position,
            String text,
            @Nullable BigDecimal planned,
            @Nullable String measure,
            @Nullable String note) {

        /** "95 người"; empty where it is words alone. */
        String figure() {
            return planned == null ? "" : SHOW.number(planned) + (measure == null ? "" : " " + measure);
        }
    }

    /**
     * That a member signed.
     *
     * @param onBehalf "ký thay": somebody for the head of the unit
     */
    record Signed(
            MembershipId member,
            @Nullable String name,
            @Nullable String title,
            boolean onBehalf,
            LocalDate on) {}

    private static final Show SHOW = new Show();

    private final JdbcClient jdbc;

    CovenantRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The covenant first; empty where the year has none. */
    List<Text> texts(ClusterYearId year) {
        return jdbc.sql("select * from covenant where cluster_year_id = ? order by position")
                .param(year.value())
                .query((row, number) -> text(row))
                .list();
    }

    List<Promise> promises(Text text) {
        return jdbc.sql("""
                select kind, text, goal, launched_on, closes_on from covenant_content where covenant_id = ?
                order by position, id""")
                .param(text.id())
                .query((row, number) -> new Promise(
                        "covenant.kind." + row.getString("kind"),
                        row.getString("text"),
                        row.getString("goal"),
                        row.getObject("launched_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class)))
                .list();
    }

    /** Of all texts of the year, in the order of the members' own lists. */
    List<Target> targets(ClusterYearId year) {
        return jdbc.sql("""
                select t.membership_id, c.position, t.text, t.planned, t.unit_of_measure, t.note
                from covenant_target t join covenant c on c.id = t.covenant_id
                where t.cluster_year_id = ? order by c.position, t.position, t.id""")
                .param(year.value())
                .query((row, number) -> new Target(
                        new MembershipId(row.getLong("membership_id")),
                        row.getInt("position"),
                        row.getString("text"),
                        row.getBigDecimal("planned"),
                        row.getString("unit_of_measure"),
                        row.getString("note")))
                .list();
    }

    /** Who has signed it so far. */
    List<Signed> signatures(Text text) {
        return jdbc.sql("""
                select membership_id, signer_name, signer_title, on_behalf, signed_on from covenant_signature
                where covenant_id = ? order by signed_on, id""")
                .param(text.id())
                .query((row, number) -> new Signed(
                        new MembershipId(row.getLong("membership_id")),
                        row.getString("signer_name"),
                        row.getString("signer_title"),
                        row.getBoolean("on_behalf"),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getLong("id"),
                row.getInt("position"),
                row.getString("title"),
                row.getString("reason"),
                row.getObject("from_year", Integer.class),
                row.getObject("to_year", Integer.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signed_at_place"),
                row.getString("witness"),
                row.getString("note"),
                "SIGNED".equals(row.getString("status")));
    }
}
