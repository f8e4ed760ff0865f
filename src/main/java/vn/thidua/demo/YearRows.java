package vn.thidua.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/** Adds clusters and their years with members, heads and deputies. */
@Component
@Profile("demo")
class YearRows {

    private static final String PROGRAM = "Chương trình";

    private final Rows rows;
    private final Today today;

    YearRows(Rows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    long addCluster(DemoFile.Cluster cluster, long programme, boolean invented) {
        return rows.into("cluster")
                .set("programme_id", programme)
                .set("kind", cluster.kind())
                .set("number", cluster.number())
                .set("name", cluster.name())
                .set("note", cluster.note())
                .set("is_demo", invented)
                .add();
    }

    LoadedYear add(DemoFile.Cluster cluster, long id, long programme, DemoYear year, Directory directory) {
        LoadedYear loaded = LoadedYear.of(
                rows.into("cluster_year")
                        .set("cluster_id", id)
                        .set("programme_id", programme)
                        .set("year", year.year())
                        .set("kind", cluster.kind())
                        .set("number", cluster.number())
                        .set("name", cluster.name())
                        .set("regulation", year.regulation())
                        .set("reported_member_count", year.reportedMemberCount())
                        .set("note", year.note())
                        .set("closed_on", year.closedOn())
                        .set("close_reason", year.closeReason())
                        .add(),
                programme);
        addMembers(year, loaded, directory);
        year.heads().forEach(head -> addHead(head, loaded));
        return loaded;
    }

    /** The year's history begins with where its content came from: nobody typed it in. */
    void addHistory(LoadedYear year, String name, boolean invented) {
        rows.into("history_entry")
                .set("at", today.now().atZone(Today.ZONE).toOffsetDateTime())
                .set("account_id", 0)
                .set("account_name", PROGRAM)
                .set("subject_kind", "YEAR")
                .set("subject_id", year.id())
                .set("cluster_year_id", year.id())
                .set("action_key", invented ? "demo.history.invented" : "demo.history.reported")
                .set("what", name)
                .add();
    }

    private void addMembers(DemoYear year, LoadedYear to, Directory directory) {
        int position = 0;
        for (DemoYear.Member member : year.members()) {
            Directory.Named unit = directory.get(member.unit());
            long id = rows.into("membership")
                    .set("cluster_year_id", to.id())
                    .set("programme_id", to.programme())
                    .set("year", year.year())
                    .set("unit_id", unit.id())
                    .set("unit_name", unit.name())
                    .set("unit_short_name", unit.shortName())
                    .set("stated", Rows.stated(member.stated()))
                    .set("note", member.note())
                    .set("position", position++)
                    .add();
            to.members().put(member.unit(), id);
        }
    }

    private void addHead(DemoYear.Headship head, LoadedYear to) {
        rows.into("headship")
                .set("cluster_year_id", to.id())
                .set("membership_id", to.member(head.unit()))
                .set("person_name", head.person())
                .set("duty", head.duty())
                .set("basis", head.basis())
                .set("basis_note", head.basisNote())
                .set("starts_on", head.from())
                .set("ends_on", head.to())
                .set("stated", Rows.stated(head.stated()))
                .set("note", head.note())
                .add();
    }
}
