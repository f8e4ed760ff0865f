package vn.thidua.covenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CovenantPageTests extends CovenantScene {

    @Test
    void goesFromTheDraftToTheSignedCovenantAndItsAnnex() {
        draft();
        assertThat(post(
                        head,
                        "/van-ban/0/noi-dung",
                        Map.of("kind", "MOVEMENT", "text", "Các phong trào", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(target(officer, phuMy, "Kết nạp hội viên mới", "1.200", "người"))
                .hasStatus3xxRedirection();
        assertThat(page(officer))
                .bodyText()
                .contains("Các phong trào", "1.200 người", "Đã nhập chỉ tiêu", "Chưa có chỉ tiêu");

        assertThat(post(head, "/van-ban/0/mo-ky", Map.of())).hasStatus3xxRedirection();
        assertThat(sign(0, "17/12/2025", anBinh)).hasStatus3xxRedirection();
        assertThat(page(staff)).bodyText().contains("1/2 đơn vị đã ký", "Trần Thị Mẫu");
        assertThat(mvc.get().uri(url("/van-ban/0/chu-ky")).with(world.as(head)))
                .bodyText()
                .contains("value=\"Hội trường x&atilde;\"");
        sign(0, "18/12/2025", phuMy);

        assertThat(page(officer)).bodyText().contains("Đã ký kết", "18/12/2025", "Hội trường xã");
        assertThat(target(officer, phuMy, "Thêm sau", null, null))
                .hasStatus(422)
                .bodyText()
                .contains("Giao ước đã ký kết nên giữ nguyên");

        assertThat(post(head, "/phu-luc", Map.of("title", "Phụ lục giao ước", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do lập phụ lục.");
        assertThat(post(
                        head,
                        "/phu-luc",
                        Map.of("title", "Phụ lục giao ước", "reason", "Hướng dẫn mới", "version", "0")))
                .hasStatus3xxRedirection();
        target(officer, phuMy, "Thêm mô hình", "2", "mô hình");
        assertThat(page(officer))
                .bodyText()
                .contains("Phụ lục 1", "Hướng dẫn mới", "2 mô hình", "1.200 người", "Các phong trào");
    }

    @Test
    void asksOfAnAnnexTheSameMembersOnly() {
        signed();
        var late = world.member(year, world.unit(organiser, "Hội LHPN xã Tân Hòa"));
        leaves(phuMy, "2026-06-30");
        post(head, "/phu-luc", Map.of("title", "Phụ lục", "reason", "Sáp nhập", "version", "0"));
        post(head, "/van-ban/1/mo-ky", Map.of());
        sign(1, "01/07/2026", anBinh);

        assertThat(page(head)).bodyText().contains("Đã ký kết", "01/07/2026").doesNotContain("Đang ký");
        assertThat(jdbc.sql("select count(*) from covenant_signature where membership_id = ?")
                        .param(late.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void freezesWithTheLastSignatureAndNotBefore() {
        draft();
        post(head, "/van-ban/0/mo-ky", Map.of());
        sign(0, "17/01/2026", anBinh);
        complete(0);
        assertThat(status()).isEqualTo("SIGNING");

        sign(0, "20/01/2026", phuMy);
        assertThat(status()).isEqualTo("SIGNED");
        assertThat(page(officer))
                .bodyText()
                .contains("Ngày ký kết", "20/01/2026", "Lập dự thảo giao ước", "Hoàn tất ký kết")
                .doesNotContain("Ghi nhận chữ ký</a>", "Bỏ chữ ký</button>");
        post(head, "/van-ban/0/chu-ky/" + phuMy + "/bo", Map.of());
        assertThat(page(officer)).bodyText().contains("ngày 20/01/2026");
    }

    @Test
    void letsTheHeadCloseWhatWaitedForAMemberThatLeft() {
        draft();
        post(head, "/van-ban/0/mo-ky", Map.of());
        sign(0, "17/01/2026", anBinh);
        assertThat(page(head)).bodyText().doesNotContain("Hoàn tất ký kết</button>");
        leaves(phuMy, "2026-02-01");

        assertThat(page(head)).bodyText().contains("đơn vị chưa ký đã thôi tham gia", "Hoàn tất ký kết</button>");
        complete(0);
        assertThat(page(head)).bodyText().contains("Đã ký kết", "17/01/2026");
    }

    @Test
    void keepsEverybodyToTheirOwnTargets() {
        draft();
        assertThat(target(officer, anBinh, "Của người khác", null, null)).hasStatus(404);
        assertThat(mvc.get().uri(url("/" + anBinh)).with(world.as(officer))).hasStatus(404);
        assertThat(target(head, phuMy, "Cụm trưởng nhập giúp", null, null)).hasStatus3xxRedirection();
        assertThat(post(officer, "/van-ban/0/mo-ky", Map.of())).hasStatus(404);

        target(officer, phuMy, "Của mình", null, null);
        long id = lastTarget();
        assertThat(post(head, "/" + anBinh + "/chi-tieu/" + id, Map.of("text", "Lấn", "version", "0")))
                .hasStatus(404);
    }

    @Test
    void letsADeputyWriteForAUnitWithoutAnAccount() {
        world.deputy(year, phuMy);
        draft();

        assertThat(target(officer, anBinh, "Giúp hội viên thoát nghèo", "3", "hộ"))
                .hasStatus3xxRedirection();
    }

    @Test
    void showsBothValuesWhenTwoPeopleEditOneTarget() {
        draft();
        target(officer, phuMy, "Kết nạp hội viên", "100", "người");
        String one = "/" + phuMy + "/chi-tieu/" + lastTarget();
        post(head, one, Map.of("text", "Kết nạp hội viên", "planned", "120", "unitOfMeasure", "người", "version", "0"));

        var mine = Map.of("text", "Kết nạp hội viên", "planned", "110", "unitOfMeasure", "người", "version", "0");
        assertThat(post(officer, one, mine))
                .hasStatus(409)
                .bodyText()
                .contains("120", "110", "name=\"version\" value=\"1\"");
        assertThat(post(
                        officer,
                        one,
                        Map.of("text", "Kết nạp hội viên", "planned", "110", "unitOfMeasure", "người", "version", "1")))
                .hasStatus3xxRedirection();
        assertThat(page(officer)).bodyText().contains("110 người");
    }

    @Test
    void tellsWhatIsWrongWithATargetAtItsField() {
        draft();
        assertThat(target(officer, phuMy, "Kết nạp hội viên", "9".repeat(20), null))
                .hasStatus(422)
                .bodyText()
                .contains("Số quá lớn: nhiều nhất 12 chữ số phần nguyên, 2 chữ số thập phân.");
        assertThat(target(officer, phuMy, " ", null, null))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền mục này.");
        assertThat(target(officer, phuMy, "Hội viên", "nhiều", "người"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi một số");
        assertThat(target(officer, phuMy, "Hội viên", "12", null))
                .hasStatus(422)
                .bodyText()
                .contains("phải ghi đơn vị tính");
        assertThat(target(officer, phuMy, "x".repeat(501), null, null))
                .hasStatus(422)
                .bodyText()
                .contains("500");
    }

    @Test
    void refusesASecondDraftAndASignatureTwice() {
        draft();
        assertThat(draft()).hasStatus(422).bodyText().contains("Đã có một văn bản đang soạn");
        post(head, "/van-ban/0/mo-ky", Map.of());
        sign(0, "17/01/2026", anBinh);
        assertThat(sign(0, "17/01/2026", anBinh)).hasStatus(422);
        assertThat(post(head, "/van-ban/0/ve-du-thao", Map.of())).hasStatus3xxRedirection();
        assertThat(status()).isEqualTo("SIGNING");
        post(head, "/van-ban/0/chu-ky/" + anBinh + "/bo", Map.of());
        post(head, "/van-ban/0/ve-du-thao", Map.of());
        assertThat(status()).isEqualTo("DRAFT");
    }

    @Test
    void findsACovenantByItsYearOnly() {
        draft();
        target(officer, phuMy, "Của năm nay", null, null);
        var other = world.year(cluster, 2027);
        assertThat(mvc.get().uri("/nam/{y}/giao-uoc/van-ban/0", other).with(world.as(staff)))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/nam/{y}/giao-uoc/{m}/chi-tieu/{t}", other, phuMy, lastTarget())
                        .with(world.as(staff)))
                .hasStatus(404);
    }
}
