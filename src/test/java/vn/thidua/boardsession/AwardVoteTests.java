package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.programme.RuleKey;

/** An award may ask for other votes than its programme does. */
class AwardVoteTests extends SessionScene {

    @Test
    void decidesOtherwiseWithTheSameVotes() {
        asks(flag, "90 % tổng số thành viên", null);
        long ofFlag = voted();

        assertThat(text(conclude("RECOMMENDED", "", "RECOMMENDED", ""))).contains("Chưa đạt tỷ lệ theo quy định");
        done(conclude("NOT_RECOMMENDED", "Không đủ phiếu", "RECOMMENDED", ""));
        assertThat(shown(itemPath(ofFlag), chair))
                .contains("Cần từ 90 % tổng số thành viên Hội đồng", "Quy chế xét tặng (chưa kiểm chứng)");
        done(close());
        assertThat(shown(session + "/bien-ban", chair))
                .contains(
                        "Cần từ 90 %", "Cần từ 80 %", "quy định riêng cho danh hiệu, hình thức này: Quy chế xét tặng");
    }

    @Test
    void holdsInItsOwnDaysAndProgrammeAlone() {
        asks(flag, "90 % tổng số thành viên", "[,2020-12-31]");
        asks(certificate, "90 % tổng số thành viên", null);
        jdbc.sql("update award_rule set programme_id = ? where rule = 'BOARD_VOTE' and valid_to is null")
                .param(world.programme(organiser, "Hệ thống khác").value())
                .update();
        voted();

        done(conclude("RECOMMENDED", "", "RECOMMENDED", ""));
        assertThat(jdbc.sql("select count(*) from session_item where rule_source is null and threshold = 80")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void asksWhetherAMemberOfTheSameNameIsMeant() {
        long person = nomination(second, flag);
        jdbc.sql("update nomination set recipient_kind = 'INDIVIDUAL', recipient_name = 'PHẠM THỊ BÌNH' where id = ?")
                .param(person)
                .update();
        agenda(person, nomination(first, certificate));

        assertThat(shown(itemPath(person), staff)).contains("Trùng họ tên với thành viên Hội đồng Phạm Thị Bình");
        reading();
        done(pages.post(itemPath(person) + "/xung-dot", other, "reason", "Là tôi"));
        assertThat(shown(itemPath(person), staff)).doesNotContain("Trùng họ tên");
    }

    @ParameterizedTest
    @CsvSource({
        "80 % tổng số thành viên,80,ALL_MEMBERS",
        "'66,7% số thành viên có mặt',66.7,PRESENT",
        "90 % số phiếu hợp lệ,90,VALID",
        "50 % số phiếu thu vào,50,RETURNED",
        "50 % số phiếu phát ra,50,ISSUED"
    })
    void isSetAsPeopleWriteIt(String setting, BigDecimal threshold, RuleKey.Base base) {
        assertThat(AwardVotes.Asked.of(setting)).contains(new AwardVotes.Asked(threshold, base));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80",
                "80 %",
                "0 % tổng số thành viên",
                "101 % số có mặt",
                "hai phần ba số có mặt",
                "80 % số dân",
                "80 % tổng số thành viên có mặt"
            })
    void isRefusedWhereItSaysNoShareOfAnything(String setting) {
        assertThat(AwardVotes.Asked.of(setting)).isEmpty();
    }

    /** Both awards are on the agenda, four of five members vote for each. */
    private long voted() {
        long ofFlag = nomination(second, flag);
        long ofCertificate = nomination(second, certificate);
        agenda(ofFlag, ofCertificate);
        open();
        allFor(ofFlag);
        allFor(ofCertificate);
        done(vote(ofFirst, ofFlag, AGAINST));
        done(vote(ofFirst, ofCertificate, AGAINST));
        assertThat(shown(session, chair)).contains("4 – 1 – 0", "80 % của 5");
        return ofFlag;
    }

    private void asks(long kind, String setting, String period) {
        long award = jdbc.sql("""
                insert into award (name, award_class, authority_id, for_collective, for_individual, for_work, position)
                select 'Khen thử ' || :kind, 'FORM', min(id), true, false, false, 900 from authority returning id""").param("kind", kind).query(Long.class).single();
        jdbc.sql("update award_kind set award_id = ? where id = ?")
                .params(award, kind)
                .update();
        jdbc.sql("""
                insert into award_rule (award_id, rule, setting, valid_to, source)
                values (:award, 'BOARD_VOTE', :setting, upper(cast(:period as daterange)) - 1, 'Quy chế xét tặng')""")
                .param("award", award)
                .param("setting", setting)
                .param("period", period)
                .update();
    }
}
