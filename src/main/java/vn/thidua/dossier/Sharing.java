package vn.thidua.dossier;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Stage;
import vn.thidua.history.FieldEdits;
import vn.thidua.shared.NominationId;

/**
 * A submission with its list, or the minutes of a review, is one paper for all that a cluster proposes: it is noted once, and
 * goes with its files into every dossier of the year that asks for it and does not have it yet.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sharing {

    private static final String OTHERS = """
            select o.id, o.stage from nomination n
            join nomination o on o.id <> n.id and o.programme_id = n.programme_id and o.award_year = n.award_year
              and o.cluster_year_id is not distinct from n.cluster_year_id
            where n.id = ? order by o.id
            """;

    private static final String COPY = """
            with kept as (
              insert into dossier_paper (nomination_id, award_paper_id, label, number, dated, note)
              select :nomination, :asked, :label, number, dated, note from dossier_paper where id = :paper
              on conflict on constraint dossier_paper_once do nothing returning id),
            files as (
              insert into dossier_file (paper_id, file_name, media_type, size_bytes, sha256, content, added_by, added_at)
              select kept.id, f.file_name, f.media_type, f.size_bytes, f.sha256, f.content, f.added_by, f.added_at
              from kept, dossier_file f where f.paper_id = :paper and f.withdrawn_at is null)
            select id from kept
            """;

    private record Other(NominationId id, Stage stage) {}

    private final JdbcClient jdbc;
    private final DossierReads reads;
    private final Desk desk;

    Sharing(JdbcClient jdbc, DossierReads reads, Desk desk) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.desk = desk;
    }

    /** Copies the noted paper of this nomination to the others that this person may write in. */
    void share(NominationId nomination, Paper paper, Hand hand) {
        List<NominationId> open = jdbc
                .sql(OTHERS)
                .param(nomination.value())
                .query((row, number) ->
                        new Other(new NominationId(row.getLong("id")), Stage.valueOf(row.getString("stage"))))
                .list()
                .stream()
                .filter(other -> hand.writesAt(other.stage()))
                .map(Other::id)
                .toList();
        reads.of(open)
                .forEach((other, dossier) -> dossier.papers().stream()
                        .filter(wanted -> wanted.id() == null && wanted.isLike(paper))
                        .forEach(wanted -> copy(other, wanted, paper, hand)));
    }

    private void copy(NominationId to, Paper wanted, Paper paper, Hand hand) {
        desk.open(to, hand);
        boolean copied = jdbc.sql(COPY)
                .param("nomination", to.value())
                .param("asked", wanted.asked())
                .param("label", wanted.label())
                .param("paper", Objects.requireNonNull(paper.id()))
                .query(Long.class)
                .optional()
                .isPresent();
        if (copied) {
            desk.note(
                    to,
                    hand,
                    "dossier.history.shared",
                    wanted.label(),
                    FieldEdits.of(PaperForm.words(wanted.label(), paper.noted()))
                            .changes());
        }
    }
}
