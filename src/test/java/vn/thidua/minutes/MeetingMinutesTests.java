package vn.thidua.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.assembly.AssemblyScene;

class MeetingMinutesTests extends AssemblyScene {

    @Test
    void areFilledFromTheRecordAndByHand() {
        String path = opened();
        agreed();
        done(pages.post(
                path + "/bien-ban/sua",
                head,
                "version",
                "0",
                "opinions",
                "Các đơn vị nhất trí.",
                "conclusion",
                "Chủ trì kết luận."));

        assertThat(text(pages.get(path + "/bien-ban", officers.get(4))))
                .contains(
                        "Có mặt 5/5 đơn vị thành viên",
                        "Đại biểu 3",
                        "Suy tôn đơn vị dẫn đầu",
                        "Thống nhất",
                        "Được chọn")
                .contains("Các đơn vị nhất trí.", "Chủ trì kết luận.")
                .doesNotContain("AGREEMENT");
    }

    @Test
    void showBothWhereTwoPeopleWriteThem() {
        String path = opened();
        done(pages.post(path + "/bien-ban/sua", head, "version", "0", "opinions", "Một"));

        assertThat(pages.post(path + "/bien-ban/sua", staff, "version", "0", "opinions", "Hai"))
                .hasStatus(409)
                .bodyText()
                .contains("Một", "Hai");
    }

    @Test
    void stayAsTheyWereSigned() {
        String path = opened();
        assertThat(pages.post(path + "/bien-ban", head, "signedOn", "20/11/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy kết thúc hội nghị trước");
        done(pages.post(path + "/ket-thuc", head));
        assertThat(text(pages.post(path + "/bien-ban", head, "signedOn", "19/11/2026")))
                .contains("Ngày ký phải từ ngày hội nghị");
        done(pages.post(path + "/bien-ban", head, "signedOn", "20/11/2026"));
        jdbc.sql("update membership set unit_name = 'Tên mới' where id = ?")
                .param(members.get(2).value())
                .update();

        assertThat(text(pages.get(path + "/bien-ban", head)))
                .contains("Đã ký ngày 20/11/2026", unit(2))
                .doesNotContain("Tên mới");
        assertThat(pages.post(path + "/bien-ban/sua", head, "version", "1", "opinions", "Sau khi ký"))
                .hasStatus(422);
        assertThatThrownBy(() ->
                        jdbc.sql("update meeting_minutes set content = '{}'").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("stay as they are");
    }

    @Test
    void areIssuedAsAPaperOnceTheMeetingIsOver() {
        String path = opened();
        String paper = "/nam/" + year + "/van-ban/bien-ban-binh-xet/" + path.substring(path.lastIndexOf('/') + 1);

        assertThat(text(pages.get(paper, head)))
                .contains("Hội nghị chưa kết thúc")
                .doesNotContain("Ban hành và vào sổ");
        assertThat(pages.post(paper, head, "dated", "20/11/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Hội nghị chưa kết thúc");

        done(pages.post(path + "/ket-thuc", head));

        assertThat(text(pages.get(paper, head))).contains("Ban hành và vào sổ").doesNotContain("chưa kết thúc");
        done(pages.post(paper, head, "dated", "20/11/2026"));
    }

    private void agreed() {
        done(pages.post(
                "/nam/" + year + "/binh-xet/moi",
                head,
                "version",
                "0",
                "subject",
                "LEADING_UNIT",
                "question",
                "Suy tôn đơn vị dẫn đầu",
                "method",
                "AGREEMENT",
                "meeting",
                String.valueOf(meeting),
                "members",
                members.get(0).toString()));
        long question = jdbc.sql("select id from ballot").query(Long.class).single();
        done(pages.post(
                "/nam/" + year + "/binh-xet/" + question + "/ket-qua", head, "version", "0", "rows[0].chosen", "true"));
    }
}
