package vn.thidua.publication;

import java.sql.Timestamp;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.Today;

/** Where published tables are put, for good; who follows what is published hears of each. */
@Component
class Shelf {

    private final JdbcClient jdbc;
    private final ObjectProvider<Following> followers;
    private final Today today;

    Shelf(JdbcClient jdbc, ObjectProvider<Following> followers, Today today) {
        this.jdbc = jdbc;
        this.followers = followers;
        this.today = today;
    }

    /** Until the transaction ends nobody else publishes in this year. */
    void lock(ClusterYearId year) {
        jdbc.sql("select id from cluster_year where id = ? for no key update")
                .param(year.value())
                .query(Long.class)
                .single();
    }

    /** The next version of the year's table. */
    void add(ClusterYearId year, PublicationKind kind, PublishForm form, String content, Actor actor) {
        jdbc.sql("""
                insert into publication (cluster_year_id, version, kind, published_at, published_by, objections_until,
                                         reason, scale_id, content, fingerprint)
                values (:year, :version, :kind, :at, :by, :until, :reason,
                        (select max(scale_id) from score_sheet where cluster_year_id = :year), :content,
                        encode(sha256(convert_to(:content, 'UTF8')), 'hex'))""")
                .param("year", year.value())
                .param("version", Objects.requireNonNull(form.version()) + 1)
                .param("kind", kind.name())
                .param("at", Timestamp.from(today.now()))
                .param("by", actor.name())
                .param("until", kind == PublicationKind.PROVISIONAL ? form.objectionsUntil() : null)
                .param("reason", Names.cleanOrNull(form.reason()))
                .param("content", content)
                .update();
        followers.orderedStream().forEach(follower -> follower.published(year, kind));
    }
}
