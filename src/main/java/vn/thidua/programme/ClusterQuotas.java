package vn.thidua.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.platform.Option;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.RuleViolation;

/** Other numbers for single clusters than the programme's award has, each with its reason. */
@Service
@Transactional
class ClusterQuotas {

    /** One of them as its list shows it. */
    record Row(long id, String cluster, int quota, String reason) {}

    /** One of them as typed. */
    record Form(
            @Nullable @NotNull Long cluster,
            @Nullable @NotNull @Min(0) @Max(9999) Integer quota,
            @NotBlank @Size(max = 300) String reason) {

        static final Form EMPTY = new Form(null, null, "");
    }

    private final JdbcClient jdbc;
    private final History history;

    ClusterQuotas(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    @Transactional(readOnly = true)
    List<Row> of(ProgrammeId programme, long award) {
        return jdbc.sql("""
                select q.id, c.name, q.quota, q.reason
                from cluster_quota q join award_kind k on k.id = q.award_kind_id join cluster c on c.id = q.cluster_id
                where k.programme_id = ? and k.id = ? order by c.name collate "vi-x-icu", q.id""")
                .params(programme.value(), award)
                .query((row, number) ->
                        new Row(row.getLong("id"), row.getString("name"), row.getInt("quota"), row.getString("reason")))
                .list();
    }

    /** The clusters of the programme. */
    @Transactional(readOnly = true)
    List<Option> clusters(ProgrammeId programme) {
        return jdbc.sql("select id, name from cluster where programme_id = ? order by name collate \"vi-x-icu\", id")
                .param(programme.value())
                .query((row, number) -> Option.of(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** Gives one cluster another number. */
    void add(ProgrammeId programme, long award, Form form, Actor actor) {
        String kind = kind(programme, award);
        String cluster = clusters(programme).stream()
                .filter(option -> option.value().equals(String.valueOf(form.cluster())))
                .map(Option::label)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("programme.clusterQuota.noCluster").at("cluster"));
        int added = jdbc.sql("""
                insert into cluster_quota (award_kind_id, cluster_id, quota, reason) values (:award, :cluster, :quota, :reason)
                on conflict (award_kind_id, cluster_id) do nothing""")
                .param("award", award)
                .param("cluster", form.cluster())
                .param("quota", form.quota())
                .param("reason", Names.clean(form.reason()))
                .update();
        if (added == 0) {
            throw new RuleViolation("programme.clusterQuota.twice").at("cluster");
        }
        record(
                actor,
                programme,
                "programme.history.clusterQuota",
                kind,
                cluster,
                null,
                form.quota() + ": " + form.reason());
    }

    /** The cluster has the same number as the others again. */
    void remove(ProgrammeId programme, long award, long quota, Actor actor) {
        Row removed = of(programme, award).stream()
                .filter(row -> row.id() == quota)
                .findFirst()
                .orElseThrow(NotFound::new);
        jdbc.sql("delete from cluster_quota where id = ?").param(quota).update();
        record(
                actor,
                programme,
                "programme.history.clusterQuotaDropped",
                kind(programme, award),
                removed.cluster(),
                removed.quota() + ": " + removed.reason(),
                null);
    }

    /** What is said of the award from a day on leaves the clusters their own numbers. */
    void carry(long before, long after) {
        jdbc.sql("""
                insert into cluster_quota (award_kind_id, cluster_id, quota, reason)
                select ?, cluster_id, quota, reason from cluster_quota where award_kind_id = ?""").params(after, before).update();
    }

    private String kind(ProgrammeId programme, long award) {
        return jdbc.sql("select name || ' – ' || authority from award_kind where programme_id = ? and id = ?")
                .params(programme.value(), award)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void record(
            Actor actor,
            ProgrammeId programme,
            String act,
            String kind,
            String cluster,
            @Nullable String before,
            @Nullable String after) {
        FieldEdits edits = new FieldEdits().field("programme.clusterQuota", before, after);
        history.record(actor, ProgrammeKeeping.subject(programme), act, kind + " – " + cluster, edits.changes());
    }
}
