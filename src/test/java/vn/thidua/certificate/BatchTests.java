package vn.thidua.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.PaperCode;
import vn.thidua.support.Pages;

/** What can be printed, by whom, and what is noted of it. */
class BatchTests extends CertificateScene {

    @Test
    void thosePrintedAreNotedAndTheOthersAreTickedNextTime() throws Exception {
        long layout = layout(NewLayoutForm.Kind.WHOLE);
        assertThat(print(layout, forUnit)).hasStatus3xxRedirection();

        assertThat(file().pages()).isEqualTo(1);
        var page = Jsoup.parse(Pages.text(pages.get(base() + "/quyet-dinh/" + decision, staff)));
        assertThat(page.select("[name=grants][checked]").eachAttr("value")).containsExactly(Long.toString(forPerson));
        assertThat(Jsoup.parse(Pages.text(pages.get(base(), staff))).text()).contains("1 tấm, quyết định 12/QĐ-BTV");
        assertThat(jdbc.sql("select action_key from history_entry where subject_kind = 'CERTIFICATE_BATCH'")
                        .query(String.class)
                        .list())
                .containsExactly("certificate.history.printed");
    }

    @Test
    void whatWasRevokedIsNeitherOfferedNorPrintedAgain() throws Exception {
        long layout = layout(NewLayoutForm.Kind.WHOLE);
        print(layout, forUnit, forPerson);
        awarded.revoked(forPerson);

        assertThat(file().pages()).isEqualTo(1);
        assertThat(file().text(1)).doesNotContain("Quỳnh Như");
        assertThat(print(layout, forUnit, forPerson)).hasStatus(422);
    }

    @Test
    void nothingChosenForeignOrOfADraftIsRefused() {
        long layout = layout(NewLayoutForm.Kind.WHOLE);
        assertThat(print(layout)).hasStatus(422);
        assertThat(print(layout, forUnit, 999_999L)).hasStatus(422);
        assertThat(print(999_999L, forUnit)).hasStatus(404);
        long draft = jdbc.sql("""
                insert into decision (organiser_id, year, authority_id, authority)
                select organiser_id, year, authority_id, authority from decision where id = ? returning id""").param(decision).query(Long.class).single();
        assertThat(pages.get(base() + "/quyet-dinh/" + draft, staff)).hasStatus(404);
        assertThat(pages.post(base() + "/quyet-dinh/" + draft, staff)).hasStatus(404);
    }

    @Test
    void anotherOrganiserFindsNothingOfIt() {
        long layout = layout(NewLayoutForm.Kind.WHOLE);
        print(layout, forUnit);
        long batch = jdbc.sql("select max(id) from certificate_batch")
                .query(Long.class)
                .single();
        var other = world.organiser("Hội LHPN tỉnh Khác");
        AccountId stranger = world.person("canbokhac", Role.ORGANISER_STAFF, other);
        String theirs = "/don-vi/" + other + "/bang-khen";

        for (String path : List.of(
                "/dot/" + batch,
                "/dot/" + batch + "/bang-khen.pdf",
                "/mau/" + layout,
                "/mau/" + layout + "/xem-thu.pdf",
                "/quyet-dinh/" + decision)) {
            assertThat(pages.get(base() + path, stranger)).as(path).hasStatus(404);
            assertThat(pages.get(theirs + path, stranger)).as(path).hasStatus(404);
        }
    }

    @Test
    void aUnitThatOrganisesNothingHasNoCertificates() {
        assertThat(pages.get("/don-vi/" + unit + "/bang-khen", staff)).hasStatus(404);
    }

    @Test
    void aLayoutGoesWhileNothingWasPrintedWithIt() {
        long unused = layout(NewLayoutForm.Kind.BLANK);
        long used = layout(NewLayoutForm.Kind.WHOLE);
        print(used, forUnit);
        pages.post(base() + "/mau/" + unused + "/bo", staff);
        pages.post(base() + "/mau/" + used + "/bo", staff);

        assertThat(jdbc.sql("select id from certificate_layout")
                        .query(Long.class)
                        .list())
                .containsExactly(used);
    }

    @Test
    void twoHundredStandInOneFileWithAFixedNumberOfStatements() throws Exception {
        long layout = layout(NewLayoutForm.Kind.WHOLE);
        long few = pages.statements(base() + "/quyet-dinh/" + decision, staff);
        List<Long> all = new ArrayList<>(List.of(forUnit, forPerson));
        for (int person = all.size(); person < 200; person++) {
            all.add(awarded.grant(
                    decision, unit, "Nguyễn Thị Mẫu " + person, "Bằng khen", ACHIEVEMENT, PaperCode.random()));
        }
        assertThat(pages.statements(base() + "/quyet-dinh/" + decision, staff)).isEqualTo(few);

        assertThat(print(layout, all.toArray(Long[]::new))).hasStatus3xxRedirection();
        var file = file();
        assertThat(file.pages()).isEqualTo(200);
        assertThat(file.text(200)).contains("Nguyễn Thị Mẫu 199");
    }
}
