package vn.thidua.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;

/** The same file under two units or two years is pointed out to those who may know, and never refused. */
class EvidenceElsewhereTests extends EvidenceScene {

    private Folder lastYear;
    private Folder beside;

    @BeforeEach
    void theSameFileLastYearAndInTheClusterBeside() {
        ClusterYearId before = world.year(cluster, 2025);
        lastYear = member(before, binh);
        scoringIsOpen(before, 1);
        ClusterYearId besideYear = world.year(world.cluster(programme, "Cụm thi đua số 2"), 2026);
        UnitId chau = world.unit(organiser, "Hội LHPN xã Châu");
        beside = member(besideYear, chau);
        scoringIsOpen(besideYear, 1);
        done(addFile(staff, lastYear, "cu.pdf", PDF, line(lastYear, 1)));
        done(addFile(staff, beside, "khac.pdf", PDF, line(beside, 1)));
        done(addFile(head, ofAn, "an.pdf", PDF, line(ofAn, 1)));
    }

    @Test
    void isToldToAUnitOfItsOwnYearsOnly() {
        done(addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 1)));

        assertThat(page(officer, ofBinh))
                .contains("cũng được nộp bởi Hội LHPN xã Bình, năm 2025 (Cụm thi đua số 1)")
                .doesNotContain("Hội LHPN xã An", "Hội LHPN xã Châu");
    }

    @Test
    void isToldToTheHeadOfItsYearAsWell() {
        done(addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 1)));

        assertThat(page(head, ofBinh))
                .contains("nộp bởi Hội LHPN xã Bình, năm 2025", "nộp bởi Hội LHPN xã An, năm 2026")
                .doesNotContain("Hội LHPN xã Châu");
    }

    @Test
    void isToldToTheOrganiserWhereverItIsAndToNoOther() {
        done(addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 1)));
        UnitId other = world.organiser("Hội khác");
        ClusterYearId far = world.year(world.cluster(world.programme(other, "Hệ thống khác"), "Cụm xa"), 2026);
        Folder distant = member(far, world.unit(other, "Đơn vị xa"));
        scoringIsOpen(far, 1);
        AccountId farStaff = world.person("canboxa", Role.ORGANISER_STAFF, other);
        done(addFile(farStaff, distant, "xa.pdf", PDF, line(distant, 1)));

        for (AccountId reader : new AccountId[] {staff, auditor}) {
            assertThat(page(reader, ofBinh))
                    .contains("xã Bình, năm 2025", "xã An, năm 2026", "xã Châu, năm 2026 (Cụm thi đua số 2)")
                    .doesNotContain("Đơn vị xa");
        }
        assertThat(page(farStaff, distant)).doesNotContain("cũng được nộp");
    }

    @Test
    void isToldRightAfterAdding() {
        MvcTestResult same = addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 1));
        MvcTestResult fresh = addFile(officer, ofBinh, "b.pdf", "%PDF-1.4 mới".getBytes(UTF_8), line(ofBinh, 1));

        assertThat(same).flash().extractingByKey("notice").asString().contains("evidence.addedAsElsewhere");
        assertThat(fresh).flash().extractingByKey("notice").asString().doesNotContain("Elsewhere");
    }

    @Test
    void isForgottenWhenTheOtherWasPutAside() {
        done(addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 1)));
        long own = last();
        done(withdraw(staff, lastYear, one("select min(id) from evidence"), "nhầm"));

        assertThat(page(officer, ofBinh)).doesNotContain("cũng được nộp");
        done(withdraw(officer, ofBinh, own, "nhầm"));
        assertThat(page(head, ofAn)).doesNotContain("cũng được nộp");
    }
}
