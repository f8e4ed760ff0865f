package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;

class DossierRightsTests extends DossierScene {

    private static final String SECRET = "Thư riêng của chị Hoa";

    @BeforeEach
    void aPersonalPaper() {
        done(sendFile(own, "/giay-to/moi?label=" + SECRET, "thu.pdf", PDF));
    }

    @Test
    void showsMembersTheProposalAndNoPersonalPaper() {
        assertThat(page(member))
                .contains("Cờ thi đua thử", "Hội LHPN xã Bình", "Dẫn đầu phong trào")
                .doesNotContain(SECRET, "thu.pdf", "Ý kiến của cơ quan khác", "Đã được khen thưởng");
        for (String path : List.of("/tep/" + file(), "/phieu-tiep-nhan", "/bao-cao")) {
            assertThat(get(member, path)).hasStatus(404);
        }
    }

    @Test
    void showsThoseWhoJudgeAndTheUnitAllOfIt() {
        for (AccountId reader : List.of(staff, auditor, board, head, deputy, own)) {
            assertThat(page(reader)).contains(SECRET);
            assertThat(get(reader, "/tep/" + file())).hasStatusOk();
        }
    }

    @Test
    void isNothingToStrangers() {
        AccountId stranger = world.person("nguoila", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));
        for (String path : List.of("", "/tep/" + file(), "/phieu-tiep-nhan", "/giay-to/moi", "/bao-cao")) {
            assertThat(get(stranger, path)).hasStatus(404);
        }
    }

    @Test
    void keepsWhatWasChangedInTheDossierFromMembers() {
        String ofYear = text(pages.get("/nam/" + year + "/lich-su", member));
        assertThat(ofYear).doesNotContain(SECRET);
        assertThat(page(auditor)).contains("Ghi giấy tờ: " + SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "RETURNED"})
    void letsSenderAndUnitWriteWhileItIsWithTheSender(String stage) {
        isAt(stage);
        for (AccountId writer : List.of(head, deputy, own, staff)) {
            assertThat(page(writer)).contains("Ghi, thêm tệp");
            done(post(writer, "/giay-to/moi", "version", "0", "label", "Giấy " + writer));
        }
        for (AccountId reader : List.of(auditor, board, member)) {
            assertThat(post(reader, "/giay-to/moi", "version", "0", "label", "x"))
                    .hasStatus(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/giay-to/moi", "/y-kien/moi", "/bao-cao/viet", "/bao-cao/dien-lai"})
    void showsNoFieldsWhereNothingMoreIsTaken(String form) {
        assertThat(text(get(staff, form))).contains("name=\"version\"");
        isAt("WITHDRAWN");

        assertThat(text(get(staff, form)))
                .contains("hồ sơ không ghi thêm được")
                .doesNotContain("name=\"version\"", "<textarea");
        assertThat(post(staff, form, "version", "0")).hasStatus(422).bodyText().doesNotContain("<textarea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "RECEIVED", "EXAMINED", "REVIEWED"})
    void leavesItToTheOrganisersStaffOnceItIsSent(String stage) {
        isAt(stage);
        for (AccountId sender : List.of(head, deputy, own)) {
            assertThat(page(sender)).doesNotContain("Ghi, thêm tệp");
            assertThat(post(sender, "/giay-to/moi", "version", "0", "label", "x"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Đề nghị đã gửi");
            assertThat(post(sender, "/bao-cao/viet", "version", "-1", "results", "x"))
                    .hasStatus(422);
        }
        done(post(staff, "/giay-to/moi", "version", "0", "label", "Nộp thêm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECIDED", "WITHDRAWN"})
    void isClosedToEverybodyInTheEnd(String stage) {
        isAt(stage);
        for (AccountId writer : List.of(head, own, staff)) {
            assertThat(post(writer, "/giay-to/moi", "version", "0", "label", "x"))
                    .hasStatus(422);
            assertThat(post(writer, "/tep/" + file() + "/rut", "reason", "x")).hasStatus(422);
        }
        assertThat(one("select count(*) from dossier_file where withdrawn_at is not null"))
                .isZero();
    }

    @Test
    void livesOnAfterTheYearWasClosed() {
        isAt("RETURNED");
        world.close(year);

        done(post(own, "/giay-to/moi", "version", "0", "label", "Nộp sau khi khép năm"));
    }
}
