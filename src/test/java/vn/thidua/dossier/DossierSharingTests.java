package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.shared.NominationId;
import vn.thidua.support.Statements;
import vn.thidua.yearrecord.RecordFile;

/** One submission for a whole list; what waits for whom; the record of the year. */
class DossierSharingTests extends DossierScene {

    @Autowired
    DossierReads reads;

    @Autowired
    DossierTasks tasks;

    @Autowired
    DossierRecord record;

    @Autowired
    ClusterYears years;

    private NominationId second;

    @BeforeEach
    void anotherNomination() {
        second = proposed(cuc, world.unit(organiser, "Hội LHPN xã Cúc mới"), "khác");
    }

    @Test
    void notesASubmissionOnceForTheWholeList() {
        assertThat(text(get(head, first("Tờ trình")))).contains("Ghi cho cả những đề nghị khác");
        done(sendFile(head, first("Tờ trình") + "&dated=20/11/2026&number=12/TTr&shared=true", "a.pdf", PDF));

        Paper copied = reads.of(second).papers().get(0);
        assertThat(copied.standing()).isEqualTo(Paper.Standing.THERE);
        assertThat(copied.noted().number()).isEqualTo("12/TTr");
        assertThat(copied.files()).extracting(FileView::name).containsExactly("a.pdf");
        assertThat(text(pages.get("/de-nghi/" + second, auditor))).contains("Ghi giấy tờ chung: Tờ trình");
    }

    @Test
    void writesOverNothingAndInNoDossierThatIsClosedToThePerson() {
        NominationId sent = proposed(an, world.unit(organiser, "Hội LHPN xã An mới"), "đã gửi");
        jdbc.sql("update nomination set stage = 'SUBMITTED' where id = ?")
                .param(sent.value())
                .update();
        done(pages.post("/de-nghi/" + second + first("Tờ trình"), head, "version", "0", "number", "99/TTr"));

        done(post(head, first("Tờ trình"), "version", "0", "dated", "20/11/2026", "shared", "true"));

        assertThat(reads.of(second).papers().get(0).noted().number()).isEqualTo("99/TTr");
        assertThat(reads.of(sent).papers().get(0).id()).isNull();
    }

    @Test
    void leavesOtherUnitsDossiersToThoseWhoLead() {
        assertThat(text(get(own, first("Tờ trình")))).doesNotContain("Ghi cho cả những đề nghị khác");
        done(post(own, first("Tờ trình"), "version", "0", "dated", "20/11/2026", "shared", "true"));

        assertThat(reads.of(second).papers().get(0).id()).isNull();
    }

    @Test
    void tellsTheUnitToWriteItsReportAndStaffWhoHasNotAnswered() {
        assertThat(tasks.tasksOf(world.actor(own)))
                .extracting(task -> task.link())
                .containsExactly(at("/bao-cao/viet"));
        done(post(own, "/bao-cao/viet", "version", "-1", "results", "Đã viết."));
        assertThat(tasks.tasksOf(world.actor(own))).isEmpty();

        assertThat(tasks.tasksOf(world.actor(staff))).isEmpty();
        jdbc.sql(
                        "insert into opinion_request (nomination_id, body, asked_on, due_on) values (?, 'Công an', '2026-01-02', '2026-01-09')")
                .param(nomination.value())
                .update();
        assertThat(tasks.tasksOf(world.actor(staff)))
                .extracting(task -> task.link())
                .containsExactly(at(""));
    }

    @Test
    void givesItsFilesToTheRecordOfTheYear() {
        done(sendFile(head, first("Tờ trình") + "&shared=true", "a.pdf", PDF));
        done(post(head, "/tep/" + one("select min(id) from dossier_file") + "/rut", "reason", "nhầm"));

        List<RecordFile> files = record.files(years.get(year), Here.class.cast(null));

        assertThat(files).hasSize(2).allSatisfy(file -> assertThat(file.name()).isEqualTo("a.pdf"));
        assertThat(files).extracting(file -> file.folders().size()).containsExactlyInAnyOrder(2, 3);
        int few = statements();
        done(sendFile(head, "/giay-to/moi?label=Thêm", "b.pdf", PDF));
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        return Statements.of(() -> record.files(years.get(year), Here.class.cast(null)))
                .size();
    }
}
