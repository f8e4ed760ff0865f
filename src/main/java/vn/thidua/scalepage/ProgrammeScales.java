package vn.thidua.scalepage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.ScaleStatus;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;

/** The scales a programme writes for all its clusters, year by year. */
@Component
class ProgrammeScales {

    /**
     * A year, with the latest edition of its scale.
     *
     * @param status null, as the title, where there is none
     * @param users the clusters that are scored by it; null where there is none
     */
    record Row(
            int year,
            @Nullable String title,
            int edition,
            @Nullable ScaleStatus status,
            @Nullable String users) {}

    private final JdbcClient jdbc;
    private final Today today;

    ProgrammeScales(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * The years that have a scale, this year and the next; the latest first. One statement.
     *
     * @param drafts tells of drafts as well: they are for those who write them
     */
    List<Row> of(ProgrammeId programme, boolean drafts) {
        return jdbc.sql("""
                select t.year, s.title, s.edition, s.status,
                       (select string_agg(y.name, ', ' order by y.name collate "vi-x-icu", y.id) from cluster_year y
                        where y.programme_id = :programme and y.year = t.year and exists (
                          select 1 from year_scale v join scoring_scale p on p.id = v.scale_id
                          where v.cluster_year_id = y.id and p.programme_id = :programme)) as users
                from (select for_year as year from scoring_scale
                      where programme_id = :programme and (:drafts or status <> 'DRAFT')
                      union select :this union select :this + 1) t
                left join lateral (
                  select * from scoring_scale where programme_id = :programme and for_year = t.year
                    and (:drafts or status <> 'DRAFT') order by edition desc limit 1) s on true
                order by t.year desc""")
                .param("programme", programme.value())
                .param("drafts", drafts)
                .param("this", today.date().getYear())
                .query((row, number) -> {
                    String status = row.getString("status");
                    return new Row(
                            row.getInt("year"),
                            row.getString("title"),
                            row.getInt("edition"),
                            status == null ? null : ScaleStatus.valueOf(status),
                            row.getString("users"));
                })
                .list();
    }
}
