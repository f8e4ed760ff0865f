package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.decision.DecisionScene;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.Pages;

/**
 * The numbers of a real board (Bến Tre, 21/3/2019) with invented units: 69 flags proposed and 48 passed, 74 certificates
 * proposed and 69 passed.
 */
class FiguresTests extends DecisionScene {

    @Autowired
    Figures figures;

    @Test
    void theNumbersOfARealBoardStandApartAndEveryRefusalHasItsReason() {
        List<MembershipId> units = Stream.iterate(1, number -> number + 1)
                .limit(74)
                .map(number -> world.member(year, world.unit(organiser, "Hội LHPN xã Mẫu " + number)))
                .toList();
        for (int at = 0; at < 69; at++) {
            reviewed(units.get(at), flag, at < 48 ? "RECOMMENDED" : "NOT_RECOMMENDED");
        }
        for (int at = 0; at < 74; at++) {
            reviewed(units.get(at), certificate, at < 69 ? "RECOMMENDED" : "NOT_RECOMMENDED");
        }
        issued(flag, "12/QĐ-UBND", LocalDate.of(2024, 6, 20));
        issued(certificate, "13/QĐ-UBND", LocalDate.of(2024, 6, 20));
        notifyAll26();

        assertThat(figures.lines(Set.of(organiser), 2024))
                .extracting(
                        Figures.Line::award,
                        Figures.Line::proposed,
                        Figures.Line::recommended,
                        Figures.Line::granted,
                        Figures.Line::refused,
                        Figures.Line::waiting)
                .containsExactlyInAnyOrder(
                        tuple("Cờ thi đua", 69, 48, 48, 21, 0), tuple("Bằng khen", 74, 69, 69, 5, 0));
        assertThat(count("award_grant where award_name = 'Cờ thi đua'")).isEqualTo(48);
        assertThat(count("award_grant where award_name = 'Bằng khen'")).isEqualTo(69);
        assertThat(figures.refused(Set.of(organiser), 2024, 0, 100))
                .hasSize(26)
                .allMatch(refusal -> refusal.reason().startsWith("Chưa đạt chỉ tiêu"));
        assertThat(count("nomination where stage = 'DECIDED'")).isEqualTo(143);
        String page = Pages.text(pages.get("/khen-thuong/thong-ke?nam=2024", staff));
        assertThat(page).contains(">69<", ">48<", ">74<", ">21<", ">5<", "Chưa đạt chỉ tiêu");
        assertThat(Pages.text(get("/so-khen-thuong"))).contains("117");
    }

    /** Tells all 26 whom the board did not recommend. */
    private void notifyAll26() {
        List<String> refused = jdbc.sql("select nomination_id from board_review where outcome = 'NOT_RECOMMENDED'")
                .query(String.class)
                .list();
        Stream<String> fields = Stream.concat(
                Stream.of("number", "15/TB-HLHPN", "dated", "25/06/2024"),
                refused.stream().flatMap(id -> Stream.of("chosen", id)));
        pages.post("/don-vi/" + organiser + "/khong-khen", staff, fields.toArray(String[]::new));
    }
}
