package vn.thidua.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds clusters and their years with members, heads and deputies. */
@Component
@Profile("demo")
class YearRows {

    private final Rows rows;

    YearRows(Rows rows) {
        this.rows = rows;
    }

    long addCluster(DemoFile.Cluster cluster, long programme, boolean invented) {
        return rows.add(
                "cluster",
                "programme_id",
                programme,
                "kind",
                cluster.kind(),
                "number",
                cluster.number(),
                "name",
                cluster.name(),
                "note",
                cluster.note(),
                "is_demo",
                invented);
    }

    LoadedYear add(DemoFile.Cluster cluster, long id, long programme, DemoYear year, Directory directory) {
        LoadedYear loaded = LoadedYear.of(
                rows.add(
                        "cluster_year",
                        "cluster_id",
                        id,
                        "programme_id",
                        programme,
                        "year",
                        year.year(),
                        "kind",
                        cluster.kind(),
                        "number",
                        cluster.number(),
                        "name",
                        cluster.name(),
                        "regulation",
                        year.regulation(),
                        "reported_member_count",
                        year.reportedMemberCount(),
                        "note",
                        year.note(),
                        "closed_on",
                        year.closedOn(),
                        "close_reason",
                        year.closeReason()),
                programme);
        addMembers(year, loaded, directory);
        year.heads().forEach(head -> addHead(head, loaded));
        return loaded;
    }

    private void addMembers(DemoYear year, LoadedYear to, Directory directory) {
        int position = 0;
        for (DemoYear.Member member : year.members()) {
            Directory.Named unit = directory.get(member.unit());
            long id = rows.add(
                    "membership",
                    "cluster_year_id",
                    to.id(),
                    "programme_id",
                    to.programme(),
                    "year",
                    year.year(),
                    "unit_id",
                    unit.id(),
                    "unit_name",
                    unit.name(),
                    "unit_short_name",
                    unit.shortName(),
                    "stated",
                    Rows.stated(member.stated()),
                    "note",
                    member.note(),
                    "position",
                    position++);
            to.members().put(member.unit(), id);
        }
    }

    private void addHead(DemoYear.Headship head, LoadedYear to) {
        rows.add(
                "headship",
                "cluster_year_id",
                to.id(),
                "membership_id",
                to.member(head.unit()),
                "person_name",
                head.person(),
                "duty",
                head.duty(),
                "basis",
                head.basis(),
                "basis_note",
                head.basisNote(),
                "starts_on",
                head.from(),
                "ends_on",
                head.to(),
                "stated",
                Rows.stated(head.stated()),
                "note",
                head.note());
    }
}
