package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.Today;

/** The minutes of a count with the box, read as somebody reads them who was there. */
class BoxMinutesTests extends BoxScene {

    private static final String TODAY = LocalDate.now(Today.ZONE).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));

    @Override
    protected int units() {
        return 6;
    }

    /** Six units, one of which is absent; five vote, one paper cannot be opened. */
    private void counted() {
        keyed();
        String assembly = meetings() + "/" + one("select id::text from assembly");
        done(pages.post(assembly + "/dai-bieu/" + one("select max(id)::text from delegate") + "/vang", head));
        done(pages.post(poll + "/mo", head));
        vote(0, 0, 1, 0, 2);
        done(pages.post(poll + "/dong", head));
        List<byte[]> inners = stripped();
        put("/mo-khoa-1", holder(1), joined(inners.subList(0, 4)));
        count(holder(2));
        count(third());
        assertThat(state()).isEqualTo("COUNTED");
    }

    @Test
    void sayWhoMightVoteWhoDidAndWhatCameOfIt() {
        counted();
        Map<String, String> facts = facts();

        assertThat(facts)
                .containsEntry("Đơn vị có quyền bỏ phiếu", "6")
                .containsEntry("Đơn vị có mặt", "5")
                .containsEntry("Phiếu phát ra", "5")
                .containsEntry("Phiếu thu vào", "5")
                .containsEntry("Phiếu hợp lệ", "4")
                .containsEntry("Phiếu không hợp lệ", "1")
                .containsEntry("Người giữ khóa thứ nhất", "Đại biểu 1")
                .containsEntry("Người giữ khóa thứ hai", "Đại biểu 2")
                .containsEntry("Người kiểm phiếu lần một", "Đại biểu 2")
                .containsEntry("Người kiểm phiếu lần hai", "Đại biểu 3")
                .containsEntry("Mã của cả hòm", Sha256.grouped(one("select encode(boxes_hash, 'hex') from poll_set")))
                .containsEntry(
                        "Mã của các phiếu đã bỏ lớp ngoài",
                        Sha256.grouped(one("select encode(inner_hash, 'hex') from poll_set")))
                .containsEntry("Mã chương trình niêm phong phiếu", Sha256.grouped(new Scripts().fingerprint()));
        assertThat(rows())
                .containsExactlyElementsOf(jdbc.sql("""
                select c.no || ' ' || c.name || ' ' || t.yes from poll_candidate c
                join poll_tally t on t.poll_id = c.poll_id and t.no = c.no and t.entry_no = 1 order by c.no""").query(String.class).list());
        assertThat(rows().stream()
                        .mapToInt(row -> Integer.parseInt(row.substring(row.lastIndexOf(' ') + 1)))
                        .sum())
                .as("each valid paper names one")
                .isEqualTo(4);
        assertThat(page().select(".fingerprint").eachText())
                .contains(
                        one("select encode(sha256(convert_to(manifest, 'UTF8')), 'hex') from poll"),
                        one("select encode(hash, 'hex') from history_entry where action_key = 'poll.history.counted'"));
        assertThat(page().select(".signature").eachText())
                .hasSize(3)
                .allMatch(place -> place.contains("Ký, ghi rõ họ tên"));
    }

    @Test
    void stayAsTheyWereSignedWhateverIsDestroyedLater() {
        counted();
        Map<String, String> facts = facts();
        List<String> marks = page().select(".fingerprint").eachText();

        done(pages.post(poll + "/bien-ban", head, "signedOn", TODAY));

        assertThat(facts()).isEqualTo(facts);
        assertThat(page().select(".fingerprint").eachText()).isEqualTo(marks);
        assertThat(page().text()).contains("Đã ký ngày " + TODAY).doesNotContain("không còn nguyên vẹn");
        assertThat(jdbc.sql("select content::jsonb ->> 'chain' from count_minutes")
                        .query(String.class)
                        .single())
                .isIn(marks);
    }

    private Document page() {
        return Jsoup.parse(text(pages.get(poll + "/bien-ban", officers.get(4))));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        page().select("article dl.facts > div")
                .forEach(line ->
                        facts.put(line.select("dt").text(), line.select("dd").text()));
        return facts;
    }

    /** Number, name and votes of each candidate. */
    private List<String> rows() {
        return page().select("article tbody tr").stream()
                .map(row -> row.child(0).text() + " " + row.child(1).text() + " "
                        + row.child(2).text())
                .toList();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
