package vn.thidua.nextyear;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A year is opened once; whoever asks again for something else sees the difference and says what is to change. */
class OpeningTests extends NextYearScene {

    @Autowired
    private HangingRows rows;

    @Test
    void isOpenedOnceByManyHands() throws Exception {
        assertThat(atOnce(8, n -> open(west)))
                .allSatisfy(answer -> assertThat(answer).hasStatus3xxRedirection());

        assertThat(count("cluster_year")).isEqualTo(2);
        assertThat(count("membership")).isEqualTo(4);
        assertThat(count("year_opening")).isOne();
        assertThat(jdbc.sql("select count(*) from history_entry where action_key = 'year.history.opened'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void changesNothingTheSecondTime() {
        open(west);
        List<String> before = everything();

        assertThat(open(west)).hasStatus3xxRedirection();

        assertThat(everything()).isEqualTo(before);
    }

    /** All rows that hang on the years, and what the history tells. */
    private List<String> everything() {
        return Stream.concat(rows.tables().stream(), Stream.of("history_entry"))
                .flatMap(table -> jdbc
                        .sql("select '" + table + " ' || to_jsonb(r)::text from " + table + " r order by 1")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    @Test
    void showsTheDifferenceAndChangesOnlyWhatIsConfirmed() {
        open(west);

        MvcTestResult asked = otherwise();
        assertThat(asked).hasStatus(422);
        assertThat(text(asked))
                .contains("Chưa đổi gì", "Những mục khác nhau", "nhận bàn giao", "bầu tại hội nghị")
                .containsPattern("name=\"confirmed\" value=\"HEAD-\"")
                .contains("value=\"leaves-" + unit(east) + "\"");
        assertThat(members()).containsExactly("Hội LHPN xã Tây", "Hội LHPN xã Đông");
        assertThat(basis()).isEqualTo("HANDED_OVER");

        assertThat(otherwise("confirmed", "HEAD-")).hasStatus3xxRedirection();
        assertThat(basis()).isEqualTo("ELECTED");
        assertThat(members()).as("not confirmed").containsExactly("Hội LHPN xã Tây", "Hội LHPN xã Đông");

        assertThat(otherwise("confirmed", "leaves-" + unit(east))).hasStatus3xxRedirection();
        assertThat(members()).containsExactly("Hội LHPN xã Tây");
        assertThat(otherwise()).as("now it is as asked").hasStatus3xxRedirection();
    }

    @Test
    void bringsAMemberBackBeforeItLeads() {
        send(row(0, east, true), row(1, west, false), "basis", "UNKNOWN");

        assertThat(open(west)).hasStatus(422).bodyText().contains("không là thành viên", "joins-" + unit(west));
        assertThat(send(
                        row(0, east, true),
                        row(1, west, true),
                        "head",
                        west.toString(),
                        "headFrom",
                        "01/11/2025",
                        "basis",
                        "HANDED_OVER",
                        "confirmed",
                        "HEAD-"))
                .hasStatus(422)
                .bodyText()
                .contains("chưa là thành viên");
        assertThat(send(
                        row(0, east, true),
                        row(1, west, true),
                        "head",
                        west.toString(),
                        "headFrom",
                        "01/11/2025",
                        "basis",
                        "HANDED_OVER",
                        "confirmed",
                        "HEAD-",
                        "confirmed",
                        "joins-" + unit(west)))
                .hasStatus3xxRedirection();
        assertThat(members()).containsExactlyInAnyOrder("Hội LHPN xã Tây", "Hội LHPN xã Đông");
        assertThat(basis()).isEqualTo("HANDED_OVER");
    }

    @Test
    void asksFromWhenHeadAndDeputiesServe() {
        assertThat(page(staff, "/nam-sau")).bodyText().contains("01/01/2026", "lúc 00 giờ");
        assertThat(send(row(0, east, true), "deputies", east.toString(), "basis", "UNKNOWN"))
                .hasStatus(422)
                .bodyText()
                .contains("ghi ngày nhận nhiệm vụ");
    }

    @Test
    void asksForADayOnWhichATermOfThatYearCanBegin() {
        for (String never : List.of("01/01/1990", "01/01/2025", "01/01/2027", "01/01/2030")) {
            assertThat(send(row(0, east, true), "head", east.toString(), "headFrom", never, "basis", "UNKNOWN"))
                    .as(never)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Nhiệm kỳ năm 2026 bắt đầu trong khoảng từ ngày 02/01/2025 đến ngày 31/12/2026.", never);
        }
        assertThat(send(
                        row(0, east, true),
                        "startsOn",
                        "01/11/2025",
                        "endsOn",
                        "31/10/2026",
                        "head",
                        east.toString(),
                        "headFrom",
                        "01/11/2026",
                        "basis",
                        "UNKNOWN"))
                .as("after the year that was asked for")
                .hasStatus(422)
                .bodyText()
                .contains("đến ngày 31/10/2026.");
        assertThat(open(east)).as("handed over before the year begins").hasStatus3xxRedirection();
    }

    @Test
    void asksHowTheHeadWasChosen() {
        assertThat(send(row(0, east, true), "head", east.toString(), "headFrom", "01/01/2026", "basis", ""))
                .hasStatus(422)
                .bodyText()
                .contains("thì chọn căn cứ");
    }

    private MvcTestResult otherwise(String... more) {
        return send(
                row(0, east, false),
                row(1, west, true),
                "head",
                west.toString(),
                "headFrom",
                "01/11/2025",
                "basis",
                "ELECTED",
                more);
    }

    private List<String> members() {
        return jdbc.sql("select unit_name from membership where cluster_year_id = ? order by unit_name collate \"C\"")
                .param(next())
                .query(String.class)
                .list();
    }

    private String basis() {
        return jdbc.sql("select basis from headship where cluster_year_id = ?")
                .param(next())
                .query(String.class)
                .single();
    }
}
