package vn.thidua.issuance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/**
 * Numbers of papers. A number is taken within the transaction that issues the paper: whoever else issues in the same series
 * waits, and a number whose paper did not come about is the next one's.
 */
@Component
class PaperSeries {

    /**
     * A series: numbers of one organiser or cluster, of the same letters, in a calendar year.
     *
     * @param cluster null: the organiser's own
     */
    record Series(UnitId organiser, @Nullable ClusterId cluster, String letters, int year) {

        /** Cluster and units enter their papers with the cluster; what the organiser issues is in its own register. */
        static Series of(Scope scope, DocumentKind kind, int year) {
            ClusterId cluster = kind.issuer() == DocumentKind.Issuer.ORGANISER || scope.year() == null
                    ? null
                    : scope.year().cluster();
            return new Series(scope.organiser(), cluster, kind.abbreviation(), year);
        }
    }

    /**
     * Numbers that a series has left out.
     *
     * @param name of the cluster; null: the organiser's own
     */
    record Gap(@Nullable String name, String letters, int year, String numbers) {}

    private final JdbcClient jdbc;

    PaperSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number, or the wanted one. */
    int take(Series series, @Nullable Integer wanted) {
        return jdbc.sql("""
                insert into paper_series as s (organiser_id, cluster_id, letters, year, last_number)
                values (:organiser, cast(:cluster as bigint), :letters, :year, coalesce(cast(:wanted as integer), 1))
                on conflict on constraint paper_series_once do update
                set last_number = case when cast(:wanted as integer) is null then s.last_number + 1
                                       else greatest(s.last_number, cast(:wanted as integer)) end
                returning coalesce(cast(:wanted as integer), last_number)""")
                .param("organiser", series.organiser().value())
                .param(
                        "cluster",
                        series.cluster() == null ? null : series.cluster().value())
                .param("letters", series.letters())
                .param("year", series.year())
                .param("wanted", wanted)
                .query(Integer.class)
                .single();
    }

    /** @throws RuleViolation another paper has the number */
    void mustBeFree(Series series, int number) {
        Optional<String> taken = jdbc.sql("""
                select number from issued_paper
                where organiser_id = :organiser and cluster_id is not distinct from cast(:cluster as bigint) and letters = :letters
                  and year = :year and sequence = :number""")
                .param("organiser", series.organiser().value())
                .param(
                        "cluster",
                        series.cluster() == null ? null : series.cluster().value())
                .param("letters", series.letters())
                .param("year", series.year())
                .param("number", number)
                .query(String.class)
                .optional();
        if (taken.isPresent()) {
            throw new RuleViolation("issuance.numberTaken", taken.get()).at("sequence");
        }
    }

    /** The gaps in all series of an organiser, the latest year first. */
    List<Gap> gaps(UnitId organiser) {
        return jdbc.sql("""
                select c.name, s.letters, s.year, string_agg(cast(n.n as text), ', ' order by n.n) as numbers
                from paper_series s left join cluster c on c.id = s.cluster_id cross join generate_series(1, s.last_number) as n(n)
                where s.organiser_id = :organiser and not exists (
                  select 1 from issued_paper p where p.organiser_id = s.organiser_id and p.cluster_id is not distinct from s.cluster_id
                    and p.letters = s.letters and p.year = s.year and p.sequence = n.n)
                group by c.name, s.letters, s.year order by s.year desc, c.name nulls first, s.letters""")
                .param("organiser", organiser.value())
                .query((row, number) -> new Gap(
                        row.getString("name"), row.getString("letters"), row.getInt("year"), row.getString("numbers")))
                .list();
    }
}
