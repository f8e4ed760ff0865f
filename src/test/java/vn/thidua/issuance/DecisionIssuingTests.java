package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.access.Place;
import vn.thidua.access.Relation;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.paper.PrintedPaper;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.RuleViolation;
import vn.thidua.support.Awarded;
import vn.thidua.support.Pages;

/** A decision on awards as a paper: its number, day and code are its own, and before it is issued there is no paper of it. */
class DecisionIssuingTests extends IssuanceScene {

    private static final IssueForm FORM = new IssueForm(LocalDate.of(2026, 6, 21), null, null);

    @Autowired
    PaperDrafts drafts;

    @Autowired
    Pages pages;

    private final PaperCode code = PaperCode.random();
    private Scope office;
    private Here here;
    private long decision;

    @BeforeEach
    void aDecisionIsOut() {
        office = new Scope(organiser, "Hội LHPN tỉnh Mẫu", null);
        here = new Here(actor(), Place.of(organiser, null, organiser), Set.of(Relation.SIGNED_IN, Relation.STAFF));
        decision = new Awarded(jdbc, organiser).decision(code);
    }

    @Test
    void itKeepsItsNumberDayAndCode() throws Exception {
        IssuedPaper paper = papers.get(office, issuing.issue(actor(), here, office, offer(decision), FORM));

        assertThat(paper.number()).isEqualTo(Awarded.NUMBER);
        assertThat(paper.dated()).isEqualTo(Awarded.DECIDED);
        assertThat(paper.code()).isEqualTo(code);
        assertThat(new PrintedPaper(papers.pdf(paper)).text(1))
                .contains(Awarded.NUMBER)
                .contains("Nguyễn Thị Quỳnh Hương");
    }

    @Test
    void aNumberThatIsNoneIsRefusedOnThePage() {
        Map<String, String> fields = Map.of("dated", "31/02/2026", "sequence", "mười hai");

        assertThat(pages.post(office.path(offer(decision)), staff, fields))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"20/06/2026\"");
    }

    @Test
    void itIsSignedWhereItSays() {
        jdbc.sql(
                        "insert into decision (organiser_id, year, authority_id, authority, number, decided_on, signer_title, signer_name,"
                                + " issued_at, code, place) select organiser_id, year, authority_id, authority, '13/QĐ-BTV', decided_on,"
                                + " signer_title, signer_name, issued_at, ?, 'Nơi Khác' from decision where id = ?")
                .params(PaperCode.random().value(), decision)
                .update();
        long elsewhere = jdbc.sql("select id from decision where number = '13/QĐ-BTV'")
                .query(Long.class)
                .single();

        assertThat(drafts.draft(drafts.make(office, offer(elsewhere), today.date()))
                        .placeAndDate())
                .startsWith("Nơi Khác, ngày 20");
    }

    @Test
    void aDraftOfADecisionIsNoPaperYet() {
        long draft = jdbc.sql(
                        "insert into decision (organiser_id, year, authority_id, authority) select organiser_id, year,"
                                + " authority_id, authority from decision where id = ? returning id")
                .param(decision)
                .query(Long.class)
                .single();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> issuing.issue(actor(), here, office, offer(draft), FORM))
                .matches(refused -> refused.key().equals("awardpaper.notDecided"));
        assertThat(offers.of(office, here))
                .filteredOn(offer -> offer.kind() == DocumentKind.RESULT_NOTICE)
                .extracting(Offer::subject)
                .isEqualTo(List.of(decision));
    }

    @Test
    void itIsNotWithdrawnInTheRegisterOfPapers() {
        IssuedPaper paper = papers.get(office, issuing.issue(actor(), here, office, offer(decision), FORM));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> issuing.withdraw(actor(), here, office, paper, new EndForm("Nhầm")))
                .matches(refused -> refused.key().equals("issuance.decisionStays"));
        assertThat(papers.get(office, paper.id()).valid()).isTrue();
    }

    private Offer offer(long id) {
        return offers.one(office, here, DocumentKind.AWARD_DECISION.slug(), id);
    }

    private Actor actor() {
        return world.actor(staff);
    }
}
