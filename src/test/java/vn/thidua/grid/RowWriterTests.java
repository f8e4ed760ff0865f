package vn.thidua.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.platform.Choices;
import vn.thidua.shared.Points;
import vn.thidua.support.DatabaseTest;

/** Whatever people type stays text: in the cells that Java writes as in those that a template would. */
@DatabaseTest
class RowWriterTests {

    private static final String HOSTILE = "\"><script>alert('1')</script> & 'Hội' <b>";

    @Autowired
    private Choices choices;

    @Test
    void keepsWhatPeopleTypedAsText() {
        GridCell.Edit edit = new GridCell.Edit(
                7,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                3L,
                HOSTILE,
                true,
                new GridCell.Fault("scoring.points.step", new Object[] {HOSTILE}),
                new GridCell.Conflict(HOSTILE, Instant.EPOCH, HOSTILE, HOSTILE));
        Element cell = written(new GridCell(HOSTILE, HOSTILE, HOSTILE, null, HOSTILE, HOSTILE, HOSTILE, edit));

        assertThat(cell.select("script, b")).isEmpty();
        for (String attribute :
                List.of("id", "class", "title", "data-typed", "data-offer", "data-reason", "hx-swap-oob")) {
            assertThat(cell.attr(attribute)).as(attribute).isEqualTo(HOSTILE);
        }
        for (String part : List.of(".cell", ".visually-hidden", ".was", ".formula")) {
            assertThat(cell.select(part).text()).as(part).isEqualTo(HOSTILE);
        }
        assertThat(cell.select("div.cell-error").attr("data-mine")).isEqualTo(HOSTILE);
        assertThat(cell.select("div.cell-error").attr("data-mine-reason")).isEqualTo(HOSTILE);
        assertThat(cell.select("div.cell-error p").text()).contains(HOSTILE);
        assertThat(cell.select("small.cell-error").text()).contains(HOSTILE);
        assertThat(cell.select("input[name='lines[7].points']").val()).isEqualTo(HOSTILE);
        assertThat(cell.select("input[name='lines[7].reason']").val()).isEqualTo(HOSTILE);
    }

    @Test
    void keepsTheWordsOfARowAsText() {
        Element line = written(new Grid.Row(HOSTILE, HOSTILE, HOSTILE, HOSTILE, Points.of("20"), List.of()));
        Element sum = written(new Grid.Row("sum", null, HOSTILE, null, null, List.of()));

        assertThat(line.attr("class")).isEqualTo(HOSTILE);
        for (String part : List.of(".line-code", ".line-words", ".line-kind")) {
            assertThat(line.select(part).text()).as(part).isEqualTo(HOSTILE);
        }
        assertThat(line.select("td.max").text()).isEqualTo("20,00");
        assertThat(sum.select("th").text()).isEqualTo(HOSTILE);
        assertThat(sum.select("span")).isEmpty();
        assertThat(line.select("script, b")).isEmpty();
        assertThat(sum.select("script, b")).isEmpty();
    }

    @Test
    void writesNothingForWhatACellDoesNotHave() {
        Element cell = written(new GridCell(null, null, "num", Points.of("8.5"), null, null, null, null));
        assertThat(cell.outerHtml())
                .isEqualToIgnoringWhitespace("<td class=\"num\"><span class=\"cell\">8,50</span></td>");
    }

    private Element written(GridCell cell) {
        Grid.Row row = new Grid.Row("", HOSTILE, "", null, null, List.of(cell));
        String html = RowWriter.cells(List.of(row), new Words(choices));
        return Jsoup.parse("<table><tr>" + html.replaceAll("</?noscript>", "") + "</tr></table>")
                .expectFirst("td");
    }

    private Element written(Grid.Row row) {
        String html = RowWriter.rows(List.of(row), new Words(choices));
        return Jsoup.parse("<table>" + html + "</table>").expectFirst("tr");
    }
}
