package vn.thidua.cluster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.Names;
import vn.thidua.shared.ProgrammeId;

/** A cluster or block over the years. Renaming it leaves the years that were opened before as they were. */
@Entity
class Cluster {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private long programmeId;

    @Enumerated(EnumType.STRING)
    private ClusterKind kind = ClusterKind.CLUSTER;

    private @Nullable String number;
    private String name = "";
    private @Nullable String note;

    protected Cluster() {}

    Cluster(ProgrammeId programme, ClusterForm form) {
        programmeId = programme.value();
        take(form);
    }

    FieldEdits change(ClusterForm form, Wording wording) {
        FieldEdits edits = new FieldEdits()
                .field(
                        "cluster.kind",
                        wording.of(kind.key()),
                        wording.of(form.kind().key()))
                .field("cluster.number", number, Names.cleanOrNull(form.number()))
                .field("cluster.name", name, Names.clean(form.name()))
                .field("cluster.note", note, Names.linesOrNull(form.note()))
                .expect(version, form.version());
        take(form);
        return edits;
    }

    private void take(ClusterForm form) {
        kind = form.kind();
        number = Names.cleanOrNull(form.number());
        name = Names.clean(form.name());
        note = Names.linesOrNull(form.note());
    }

    ClusterId id() {
        return new ClusterId(id);
    }

    String name() {
        return name;
    }

    ClusterForm form() {
        return new ClusterForm(version, kind, number, name, note);
    }
}
