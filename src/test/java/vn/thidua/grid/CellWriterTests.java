package vn.thidua.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.criteria.LineKind;
import vn.thidua.platform.Choices;
import vn.thidua.shared.Points;
import vn.thidua.support.DatabaseTest;

/** Whatever people type stays text: in the cells that Java writes as in those that a template would. */
@DatabaseTest
class CellWriterTests {

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
    void writesNothingForWhatACellDoesNotHave() {
        Element cell = written(new GridCell(null, null, "num", Points.of("8.5"), null, null, null, null));
        assertThat(cell.outerHtml())
                .isEqualToIgnoringWhitespace("<td class=\"num\"><span class=\"cell\">8,50</span></td>");
    }

    private Element written(GridCell cell) {
        Grid.Row row = new Grid.Row(1, false, 0, HOSTILE, "", LineKind.BASE, null, List.of(cell));
        String html = new CellWriter(new Words(choices)).cells(row);
        return Jsoup.parse("<table><tr>" + html.replaceAll("</?noscript>", "") + "</tr></table>")
                .expectFirst("td");
    }
}
