package vn.thidua.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;

class HandoverPageTests extends HandoverScene {

    @Test
    void isPreparedByTheHeadAndRecordedAsSignedByHand() {
        assertThat(page(head, "")).hasStatusOk().bodyText().contains("Chưa có thông tin về bàn giao của năm này.");
        assertThat(page(head, "/sua")).hasStatusOk().bodyText().contains("Hội LHPN xã Đông");
        assertThat(save(
                        head,
                        "-1",
                        "to",
                        west.toString(),
                        "handedOn",
                        "30/10/2025",
                        "money",
                        "12000000",
                        "items[0].text",
                        "Hồ sơ cụm",
                        "items[0].quantity",
                        "01 bộ",
                        "items[4].text",
                        "Con dấu"))
                .hasStatus3xxRedirection();
        assertThat(page(head, ""))
                .bodyText()
                .contains("Hội LHPN xã Tây", "30/10/2025", "12.000.000 đồng", "Hồ sơ cụm", "01 bộ", "Con dấu");
        assertThat(sign(head)).hasStatus(404);
        assertThat(sign(staff)).hasStatus3xxRedirection();
        assertThat(page(head, "")).bodyText().contains("Đã ký", "Biên bản được ký trên giấy");
        assertThat(save(head, "1", "to", west.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("đã ký nên không sửa được");
        assertThat(pages.get("/nam/" + year, head)).bodyText().contains("Đã bàn giao cho Hội LHPN xã Tây");
    }

    @Test
    void signsNothingThatWasChangedSinceItWasRead() {
        save(head, "-1", "to", west.toString(), "handedOn", "30/10/2025");
        String read = "/ky?ban=" + fingerprint();
        assertThat(page(staff, "")).bodyText().contains("/ban-giao" + read);
        save(head, Long.toString(version()), "to", west.toString(), "handedOn", "29/10/2025");

        post(staff, read);
        assertThat(status()).isEqualTo("PREPARED");
        sign(staff);
        assertThat(status()).isEqualTo("SIGNED");
    }

    @Test
    void saysThatADayToComeIsPlannedAndOffersNoSigning() {
        assertThat(page(head, "/sua")).bodyText().contains("Có thể ghi ngày dự kiến");
        assertThat(save(head, "-1", "to", west.toString(), "handedOn", "30/10/2099"))
                .hasStatus3xxRedirection();

        assertThat(page(head, ""))
                .bodyText()
                .contains("30/10/2099", "dự kiến", "từ ngày 30/10/2099 mới ghi nhận đã ký được");
        sign(staff);
        assertThat(status()).isEqualTo("PREPARED");
    }

    @Test
    void saysNoOfTheFlagOnlyWhereSomebodySaidNo() {
        assertThat(save(head, "-1", "to", west.toString())).hasStatus3xxRedirection();
        assertThat(page(head, ""))
                .bodyText()
                .containsPattern("Trao cờ luân lưu</dt><dd>\\s*<span[^>]*>chưa có thông tin");

        assertThat(save(head, "0", "to", west.toString(), "flagPassed", "false"))
                .hasStatus3xxRedirection();
        assertThat(page(head, "")).bodyText().containsPattern("Trao cờ luân lưu</dt><dd>\\s*Không");
        assertThat(page(head, "/sua")).bodyText().contains("value=\"false\" selected");
        assertThat(pages.get("/nam/" + year + "/lich-su", head)).bodyText().contains("Trao cờ luân lưu");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(save(head, "-1", "from", east.toString(), "to", east.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Bên nhận trùng với bên giao.");
        assertThat(save(head, "-1", "to", west.toString(), "toUnitName", "Hội LHPN xã Nam"))
                .hasStatus(422)
                .bodyText()
                .contains("Chỉ ghi một bên nhận");
        assertThat(save(head, "-1", "to", "999999")).hasStatus(422).bodyText().contains("không phải thành viên");
        assertThat(save(head, "-1", "money", "-5")).hasStatus(422);
        assertThat(save(head, "-1", "money", "nhiều")).hasStatus(422);
        assertThat(save(head, "-1", "items[0].text", "x".repeat(301)))
                .hasStatus(422)
                .bodyText()
                .contains("nhiều nhất 300 ký tự");
        sign(staff);
        assertThat(jdbc.sql("select count(*) from handover")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isNotSignedWithoutDateAndReceiver() {
        save(head, "-1", "witness", "Đại diện Hội LHPN tỉnh");
        sign(staff);

        assertThat(jdbc.sql("select status from handover").query(String.class).single())
                .isEqualTo("PREPARED");
        assertThatThrownBy(
                        () -> jdbc.sql("update handover set status = 'SIGNED'").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("handover_signed_complete");
        assertThatThrownBy(() -> jdbc.sql("insert into handover (cluster_year_id) values (?)")
                        .param(year.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("handover_once");
    }

    @Test
    void isReopenedByStaffWhileTheYearIsOpen() {
        save(head, "-1", "to", west.toString(), "handedOn", "30/10/2025");
        assertThatThrownBy(() -> new Handover(year).reopen()).hasMessageContaining("handover.reopen.notSigned");
        sign(staff);
        assertThat(post(head, "/mo-lai")).hasStatus(404);
        assertThat(page(head, "")).bodyText().doesNotContain("/mo-lai");

        world.close(year);
        assertThat(page(staff, "")).bodyText().doesNotContain("/mo-lai");
        assertThat(post(staff, "/mo-lai")).hasStatus(409).bodyText().contains("đã khép lại");

        pages.post("/nam/" + year + "/mo-lai", staff);
        assertThat(page(staff, "")).bodyText().contains("/mo-lai");
        assertThat(post(staff, "/mo-lai")).hasStatus3xxRedirection();
        assertThat(save(head, "2", "to", west.toString(), "handedOn", "31/10/2025"))
                .hasStatus3xxRedirection();
    }

    @Test
    void showsBothValuesWhenTwoPeopleEdit() {
        save(head, "-1", "witness", "một");

        assertThat(save(staff, "-1", "witness", "hai"))
                .hasStatus(409)
                .bodyText()
                .contains("một", "hai");
    }

    @Test
    void refusesAStaleFormThatDiffersInTheReceiverOrTheListAlone() {
        save(head, "-1", "to", west.toString(), "items[0].text", "Hồ sơ", "items[0].quantity", "01 bộ");

        assertThat(save(staff, "-1", "to", west.toString(), "items[0].text", "Hồ sơ", "items[0].quantity", "02 bộ"))
                .hasStatus(409)
                .bodyText()
                .contains("Hồ sơ: 01 bộ", "Hồ sơ: 02 bộ");
        assertThat(save(staff, "-1", "to", east.toString(), "items[0].text", "Hồ sơ", "items[0].quantity", "01 bộ"))
                .hasStatus(409)
                .bodyText()
                .contains("<td>Hội LHPN xã Tây</td>", "<td>Hội LHPN xã Đông</td>");
        assertThat(page(head, "")).bodyText().contains("Lịch sử thay đổi", "Danh mục ghi thêm");
    }

    @Test
    void staysAsItWasSignedAlsoForOtherPrograms() {
        save(head, "-1", "to", west.toString(), "handedOn", "30/10/2025", "items[0].text", "Hồ sơ");
        sign(staff);

        for (String change : List.of(
                "update handover set witness = 'ai khác'",
                "update handover set status = 'PREPARED', handed_on = '2025-01-01'",
                "delete from handover",
                "update handover_item set text = 'Khác'",
                "delete from handover_item",
                "insert into handover_item (handover_id, position, text) select id, 9, 'Thêm' from handover")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("is signed");
        }
        assertThat(post(staff, "/mo-lai")).hasStatus3xxRedirection();
        assertThat(jdbc.sql("update handover_item set text = 'Khác'").update()).isOne();
    }

    @Test
    void takesTheSameValueTwice() {
        save(head, "-1", "witness", "một");

        assertThat(save(staff, "-1", "witness", "một")).hasStatus3xxRedirection();
    }

    @Test
    void isChangedByHeadDeputyAndStaffOnly() {
        AccountId stranger = world.person("nguoila", Role.UNIT_OFFICER, world.unit(organiser, "Hội LHPN xã Nam"));
        AccountId elsewhere = world.person("khac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        assertThat(page(other, "")).hasStatusOk().bodyText().doesNotContain("Lập bàn giao");
        assertThat(page(other, "/sua")).hasStatus(404);
        assertThat(save(other, "-1", "witness", "x")).hasStatus(404);
        assertThat(page(head, "/nam-sau")).hasStatus(404);
        assertThat(page(stranger, "")).hasStatus(404);
        assertThat(sign(stranger)).hasStatus(404);
        assertThat(page(elsewhere, "/nam-sau")).hasStatus(404);
    }
}
