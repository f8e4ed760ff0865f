package vn.thidua.awardpaper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.document.Letterhead;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.shared.UnitId;

/** The decisions of an organiser, each of which has papers. */
@Component
class DecidedPapers {

    private final JdbcClient jdbc;

    DecidedPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each decision, or for each issued one, for who reads decisions there; a draft of one is no paper yet. */
    List<Offer> offers(Scope scope, Here reader, DocumentKind kind, boolean issuedOnly) {
        return scope.year() != null || !reader.allows(Action.DECISIONS_READ)
                ? List.of()
                : jdbc.sql("""
                        select id, number, year, issued_at is not null as issued from decision
                        where organiser_id = :organiser and (issued_at is not null or not :issued) order by decided_on desc nulls first, id desc""")
                        .param("organiser", scope.organiser().value())
                        .param("issued", issuedOnly)
                        .query((row, number) -> new Offer(
                                        kind,
                                        row.getLong("id"),
                                        about(row.getString("number"), row.getInt("year")),
                                        path(scope.organiser(), row.getLong("id")),
                                        null)
                                .notBefore(row.getBoolean("issued"), "awardpaper.notDecided"))
                        .list();
    }

    /** A draft without a number is told by its year. */
    private static String about(@Nullable String number, int year) {
        return number == null ? String.valueOf(year) : number;
    }

    private static String path(UnitId organiser, long decision) {
        return "/don-vi/" + organiser + "/quyet-dinh/" + decision;
    }

    /** An authority that is not the organiser itself issues under its own name. */
    static Letterhead letterhead(Office office, String authority) {
        Letterhead own = office.letterhead();
        return authority.equalsIgnoreCase(own.issuer())
                ? own
                : new Letterhead(List.of(), authority, own.separator(), own.motto(), own.mottoBelow());
    }
}
