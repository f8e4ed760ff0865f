package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.issuance.IssuedPaper.EndKind;
import vn.thidua.paper.PrintedPaper;
import vn.thidua.shared.RuleViolation;

/** What issuing makes of a paper, and how a paper ends. */
class IssuingTests extends IssuanceScene {

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    PaperSeries series;

    @Autowired
    PaperDrafts drafts;

    @Test
    void theNumbersOfASeriesFollowEachOther() {
        IssuedPaper first = issued(issue(invitation(meeting("Giao ban quý I"))));
        IssuedPaper second = issued(issue(invitation(meeting("Giao ban quý II"))));

        assertThat(first.number()).isEqualTo("01/GM-CTĐ");
        assertThat(second.number()).isEqualTo("02/GM-CTĐ");
    }

    @Test
    void theFileBearsNumberDayAndTheSquareOfItsCode() throws Exception {
        IssuedPaper paper = issued(issue(invitation(meeting("Giao ban quý I"))));

        PrintedPaper printed = new PrintedPaper(papers.pdf(paper));
        printed.lasts();
        assertThat(printed.text(1)).contains("01/GM-CTĐ").doesNotContain("DỰ THẢO");
        assertThat(printed.squares(1))
                .hasSize(1)
                .allMatch(address -> address.endsWith(paper.code().path()));
    }

    @Test
    void whatWasIssuedStaysWhenTheRecordChanges() {
        long meeting = meeting("Giao ban quý I");
        IssuedPaper paper = issued(issue(invitation(meeting)));
        String before = papers.content(paper);

        jdbc.sql("update meeting set title = 'Giao ban đổi tên' where id = ?")
                .param(meeting)
                .update();

        assertThat(papers.content(issued(paper.id()))).isEqualTo(before).contains("Giao ban quý I");
    }

    @Test
    void aValidPaperIsReplacedWithAReasonAlone() {
        Offer offer = invitation(meeting("Giao ban quý I"));
        long first = issue(offer);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> issue(offer))
                .matches(refused -> refused.key().equals("issuance.reason.missing"));
        long second = issue(offer, today.date(), null, "Đổi địa điểm");

        assertThat(issued(first).end()).satisfies(end -> {
            assertThat(end.kind()).isEqualTo(EndKind.REPLACED);
            assertThat(end.successor()).isEqualTo(second);
            assertThat(end.reason()).isEqualTo("Đổi địa điểm");
        });
        assertThat(issued(second).valid()).isTrue();
        assertThat(issued(second).number()).isEqualTo("02/GM-CTĐ");
    }

    @Test
    void aWithdrawnPaperKeepsItsNumberAndEndsOnce() {
        Offer offer = invitation(meeting("Giao ban quý I"));
        IssuedPaper paper = issued(issue(offer));
        issuing.withdraw(world.actor(head), here(head), scope(), paper, new EndForm("Hoãn họp"));

        assertThat(papers.find(paper.code())).hasValueSatisfying(ended -> {
            assertThat(ended.valid()).isFalse();
            assertThat(ended.stateKey()).isEqualTo("issuance.state.WITHDRAWN");
        });
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(
                        () -> issuing.withdraw(world.actor(head), here(head), scope(), paper, new EndForm("Lần nữa")))
                .matches(refused -> refused.key().equals("issuance.ended"));
        assertThat(issued(issue(offer)).number()).isEqualTo("02/GM-CTĐ");
    }

    @Test
    void aNumberGivenByHandLeavesAGapThatIsSeenAndMayBeFilled() {
        issue(invitation(meeting("Một")), today.date(), 4, null);

        assertThat(series.gaps(organiser)).singleElement().satisfies(gap -> {
            assertThat(gap.letters()).isEqualTo("GM");
            assertThat(gap.numbers()).isEqualTo("1, 2, 3");
        });
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> issue(invitation(meeting("Hai")), today.date(), 4, null))
                .matches(refused -> refused.key().equals("issuance.numberTaken"));
        issue(invitation(meeting("Ba")), today.date(), 2, null);
        assertThat(series.gaps(organiser))
                .singleElement()
                .satisfies(gap -> assertThat(gap.numbers()).isEqualTo("1, 3"));
        assertThat(issued(issue(invitation(meeting("Bốn")))).number()).isEqualTo("05/GM-CTĐ");
    }

    @Test
    void aNumberWhosePaperDidNotComeAboutIsTheNextOnes() {
        Offer offer = invitation(meeting("Giao ban quý I"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    issue(offer);
                    throw new IllegalStateException("the power fails");
                }));

        assertThat(issued(issue(offer)).number()).isEqualTo("01/GM-CTĐ");
        assertThat(series.gaps(organiser)).isEmpty();
    }

    @Test
    void aPaperLooksAsItsOrganisationWroteOnItsDay() {
        LocalDate lastYear = today.date().minusYears(1);
        jdbc.sql(
                        "insert into office_style (organiser_id, valid_from, issuer, motto, place, symbol, number_pattern, signer)"
                                + " values (?, ?, 'Tên mới', 'Dòng mới', 'Nơi mới', 'M', '{so}.{loai}', 'Ai')")
                .params(organiser.value(), today.date())
                .update();

        assertThat(issued(issue(invitation(meeting("Một")), lastYear, null, null))
                        .number())
                .isEqualTo("01/GM-CTĐ");
        assertThat(issued(issue(invitation(meeting("Hai")))).number()).isEqualTo("01.GM");
    }

    @Test
    void thatTheRecordHasChangedIsToldAndThatOnlyTheStyleHasIsNot() {
        long meeting = meeting("Giao ban quý I");
        Offer offer = invitation(meeting);
        LocalDate yesterday = today.date().minusDays(1);
        IssuedPaper paper = issued(issue(offer, yesterday, null, null));
        jdbc.sql(
                        "insert into office_text (organiser_id, kind, slot, valid_from, body) values (?, 'INVITATION', 'CLOSING', ?, 'Khác.')")
                .params(organiser.value(), today.date())
                .update();
        assertThat(drafts.hasChanged(scope(), offer, paper)).isFalse();

        jdbc.sql("update meeting set title = 'Giao ban đổi tên' where id = ?")
                .param(meeting)
                .update();
        assertThat(drafts.hasChanged(scope(), offer, paper)).isTrue();
    }

    @Test
    void noPaperLiesAhead() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        issue(invitation(meeting("Giao ban")), today.date().plusDays(1), null, null))
                .matches(refused -> refused.key().equals("issuance.ahead"));
    }

    @Test
    void eachYearBeginsWithOne() {
        issue(invitation(meeting("Một")));
        LocalDate lastYear = today.date().minusYears(1);

        assertThat(issued(issue(invitation(meeting("Hai")), lastYear, null, null))
                        .number())
                .isEqualTo("01/GM-CTĐ");
    }

    @Test
    void noProgramChangesOrDeletesAnIssuedPaper() {
        long id = issue(invitation(meeting("Giao ban quý I")));

        for (String offence : List.of(
                "update issued_paper set number = '99/GM' where id = ",
                "update issued_paper set content = content || ' ' where id = ",
                "update issued_paper set pdf = '\\x00' where id = ",
                "delete from issued_paper where id = ")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(offence)
                    .isThrownBy(() -> jdbc.sql(offence + id).update());
        }
    }

    private IssuedPaper issued(long id) {
        return papers.get(scope(), id);
    }
}
