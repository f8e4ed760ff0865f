package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;

/** A board votes in the electronic box. Its rules ask 80 % of all seven members. */
class BoardBoxTests extends BoardBoxScene {

    @Test
    void goesFromTheAgendaToTheOutcome() {
        opened();
        assertThat(shown(session, staff)).contains("/hom-phieu-kin").doesNotContain("/kiem-phieu");
        String ofSecond = box(ofSecondUnit);
        taking(ofSecond);
        List.of(chair, staff, ofFirst, other, third, fourth)
                .forEach(member -> assertThat(cast(ofSecond, member, YES)).hasStatusOk());
        counted(ofSecond);
        String ofOwn = box(ofFirstUnit);
        taking(ofOwn);
        List.of(chair, staff, other, third)
                .forEach(member -> assertThat(cast(ofOwn, member, YES)).hasStatusOk());
        assertThat(cast(ofOwn, fourth, NO)).hasStatusOk();
        counted(ofOwn);

        assertThat(shown(session, chair)).contains("6 – 0 – 0", "85,7 % của 7", "4 – 1 – 0", "57,1 % của 7");
        assertThat(text(conclude("RECOMMENDED", "", "RECOMMENDED", ""))).contains("Chưa đạt tỷ ");
        done(conclude("NOT_RECOMMENDED", "Không đủ phiếu", "RECOMMENDED", ""));
        done(close());
        assertThat(List.of(state(ofSecond), state(ofOwn))).containsOnly("SIGNED");
        assertThat(shown(session + "/bien-ban", chair))
                .contains("Bỏ phiếu kín trên máy", "Phiếu phát ra 6, thu vào 6, hợp lệ 6");
        assertThat(count("board_vote")).isZero();
    }

    @Test
    void standsInTheMinutesWithWhatShowsALaterChange() {
        opened();
        String givenUp = box(ofFirstUnit);
        taking(givenUp);
        done(pages.post(givenUp + "/huy", staff, "reason", "Mất khóa"));
        String box = box(ofSecondUnit);
        taking(box);
        List.of(chair, ofFirst, other, third)
                .forEach(member -> assertThat(cast(box, member, YES)).hasStatusOk());
        counted(box);
        done(conclude("RETURNED", "Bổ sung", "RETURNED", "Bổ sung"));
        done(close());
        done(pages.post(session + "/bien-ban", staff, "signedOn", date(today.date())));

        String asked = jdbc.sql("select encode(sha256(convert_to(manifest, 'UTF8')), 'hex') from poll where id = ?")
                .param(id(box))
                .query(String.class)
                .single();
        assertThat(shown(session + "/bien-ban", chair)).contains("Mất khóa", asked, "Người thử canbo", "Mã của cả hòm");
    }

    @Test
    void letsNobodyVoteOnWhatConcernsTheOwnUnit() {
        opened();
        String ofOwn = box(ofFirstUnit);
        assertThat(ofOwn).isNotEqualTo(box(ofSecondUnit));
        taking(ofOwn);

        assertThat(pages.get(ofOwn + "/hom-phieu/phieu", ofFirst)).hasStatus(404);
        assertThat(cast(ofOwn, ofFirst, YES)).hasStatus(404);
        assertThat(shown(ofOwn, ofFirst)).doesNotContain("Lê Thị An");
        assertThat(text(pages.get(ofOwn + "/hom-phieu/phieu", chair))).contains("Hội LHPN xã An Bình");
    }

    /** The same from any other program: on the roll, and for a conflict that shows only after the roll was made. */
    @Test
    void keepsThemOutOfTheDatabaseToo() {
        opened();
        String ofOwn = box(ofFirstUnit);
        refused(
                "insert into poll_roll (poll_id, board_member_id, unit_name, delegate_name, account_id, status, present_at) select "
                        + id(ofOwn)
                        + ", id, name, name, account_id, 'ELIGIBLE', now() from board_member where name = 'Lê Thị An'",
                "conflict of interest");
        String ofSecond = box(ofSecondUnit);
        taking(ofSecond);
        jdbc.sql(
                        "insert into unit_succession (predecessor_id, successor_id, kind, happened_on) values (?, ?, 'REPLACED', '2026-01-01')")
                .params(second.value(), first.value())
                .update();
        assertThat(cast(ofSecond, ofFirst, YES)).hasStatus(409);
        assertThat(cast(ofSecond, chair, YES)).hasStatusOk();
    }

    @Test
    void refusesAnyOtherProgramWhatCannotBe() {
        opened();
        long poll = id(box(ofSecondUnit));
        long item = item(ofFirstUnit);
        refused(
                "insert into poll_candidate (poll_id, no, name, item_id) values (%d, 2, 'Thêm', %d)"
                        .formatted(poll, item),
                "another box");
        refused(
                "insert into poll_candidate (poll_id, no, name) values (%d, 2, 'Thêm')".formatted(poll),
                "asks about its items");
        refused("update poll set session_id = null where id = " + poll, "is fixed");
        refused("update session_item set way = 'URNE' where id = " + item, "session_item_way");
        refused(
                "insert into poll (session_id, way, form, seats, base, self_vote, round, most_rounds, replaceable, state) values (%d, 'PAPER', 'YES_NO', 1, 'VALID', true, 1, 1, false, 'DRAFT')"
                        .formatted(id(session)),
                "poll_of_a_session");
        refused(
                "insert into poll (way, form, seats, base, self_vote, round, most_rounds, replaceable, state) values ('BOX', 'YES_NO', 1, 'VALID', true, 1, 1, false, 'DRAFT')",
                "poll_is_held_once");
        String board = this.board;
        this.board = board(world.organiser("Hội khác"));
        long stranger = member("Người Lạ", "MEMBER", null, null);
        this.board = board;
        refused(
                "insert into poll_roll (poll_id, board_member_id, unit_name, delegate_name, status, present_at) values (%d, %d, 'X', 'X', 'ELIGIBLE', now())"
                        .formatted(poll, stranger),
                "another board");
        refused(
                "insert into poll_lock (poll_id, lock_no, account_id, holder_name) values (%d, 1, %s, 'X')"
                        .formatted(poll, chair),
                "is no teller");
    }

    @Test
    void takesNoConflictAboutWhatLiesInABox() {
        opened();
        assertThat(text(pages.post(itemPath(ofSecondUnit) + "/xung-dot", other, "reason", "Họ hàng")))
                .contains("đã vào hòm phiếu kín");
        refused(
                "insert into board_conflict (item_id, member_id, reason) select " + item(ofSecondUnit)
                        + ", id, 'x' from board_member " + "where name = 'Phạm Thị Bình'",
                "lies in a box");

        String box = box(ofSecondUnit);
        done(pages.post(box + "/huy", staff, "reason", "Khai thêm"));
        done(pages.post(itemPath(ofSecondUnit) + "/xung-dot", other, "reason", "Họ hàng"));
        done(pages.post(session + "/hom-phieu-kin", staff));
        assertThat(box(ofSecondUnit)).isNotEqualTo(box);
    }

    @Test
    void isForTellersVotersAndTheSecretaryAlone() {
        opened();
        String box = box(ofSecondUnit);
        taking(box);
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        AccountId stranger = world.person("nguoila", Role.BOARD_MEMBER, world.organiser("Hội khác"));
        AccountId noSeat = world.person("khongghe", Role.BOARD_MEMBER, organiser);

        assertThat(pages.get(box, auditor)).hasStatusOk();
        for (AccountId nobody : List.of(auditor, stranger, noSeat)) {
            assertThat(pages.get(box + "/hom-phieu/phieu", nobody)).hasStatus(404);
            assertThat(pages.get(box + "/hom-phieu/mo-khoa-1", nobody)).hasStatus(404);
            assertThat(pages.get(box + "/hom-phieu/khoa", nobody)).hasStatus(404);
            assertThat(cast(box, nobody, YES)).hasStatus(404);
        }
        assertThat(pages.post(box + "/dong", chair)).hasStatus(404);
        assertThat(pages.get(session.replace("/phien/", "/phien/9") + "/hom-phieu-kin/" + id(box), staff))
                .hasStatus(404);
    }

    @Test
    void wantsThreeWhoCount() {
        boxed();
        done(pages.post(session + "/diem-danh", staff, roll("ABSENT", staff, other)));
        assertThat(text(pages.post(session + "/khai-mac", staff))).isNotNull();
        assertThat(state()).isEqualTo("PREPARING");
        assertThat(shown(session, staff)).contains("chưa ghi đủ 3 người kiểm phiếu");
    }

    @Test
    void doesNotGoBesidePapers() {
        boxed();
        done(pages.post(session + "/diem-danh", staff, roll("IN_WRITING", staff, other, third)));
        done(pages.post(session + "/khai-mac", staff));
        done(pages.post(session + "/hom-phieu-kin", staff));
        String box = box(ofSecondUnit);
        keyed(box);
        pages.post(box + "/mo", staff);
        assertThat(state(box)).isEqualTo("KEYED");
        assertThat(shown(box, staff)).contains("Vũ Thị Xa gửi phiếu bằng văn bản");

        done(pages.post(box + "/huy", staff, "reason", "Có phiếu bằng văn bản"));
        done(pages.post(session + "/hom-phieu-kin/giay", staff));
        assertThat(shown(itemPath(ofSecondUnit), chair)).contains("phiếu giấy");
    }

    @Test
    void keepsWhoVotesAndWhoCountsOnceItIsOpen() {
        opened();
        String box = box(ofSecondUnit);
        taking(box);
        assertThat(text(pages.post(session + "/diem-danh", staff, roll("IN_WRITING", staff, other, third))))
                .contains("Hòm phiếu đã mở");
        assertThat(text(pages.post(session + "/diem-danh", staff, roll("ABSENT", staff, chair, third))))
                .contains("đang giữ khóa");
        done(pages.post(session + "/diem-danh", staff, roll("PRESENT", staff, other, third)));
        assertThat(shown(box, staff)).contains("Có mặt 7/7");
    }

    @Test
    void waitsForItsBoxesBeforeItEnds() {
        opened();
        taking(box(ofSecondUnit));
        done(pages.post(box(ofFirstUnit) + "/huy", staff, "reason", "Đổi cách"));
        done(conclude("RETURNED", "Bổ sung", "RETURNED", "Bổ sung"));
        assertThat(text(close())).isNotNull();
        assertThat(state()).isEqualTo("OPEN");
    }

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }
}
