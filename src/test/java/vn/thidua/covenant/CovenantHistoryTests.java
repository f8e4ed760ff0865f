package vn.thidua.covenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing that was changed is lost without a word: neither to a later form nor from the history. */
class CovenantHistoryTests extends CovenantScene {

    private static final String FIRST = "/van-ban/0/noi-dung/";

    @Test
    void refusesAStaleContentThatDiffersInItsKindAlone() {
        long content = content("MOVEMENT", "Phong trào");
        content(content, "CAMPAIGN", "Phong trào");

        assertThat(post(head, FIRST + content, fields("KEY_TASK", "Phong trào")))
                .hasStatus(409)
                .bodyText()
                .contains("Cuộc vận động", "Nhiệm vụ trọng tâm");
        assertThat(post(head, FIRST + content, fields("CAMPAIGN", "Phong trào")))
                .as("the same once more")
                .hasStatus3xxRedirection();
    }

    @Test
    void tellsKindAndDatesOfAContentInWords() {
        long content = content("MOVEMENT", "Phong trào");
        Map<String, String> dated = fields("CAMPAIGN", "Phong trào");
        dated.put("launchedOn", "01/03/2026");
        post(head, FIRST + content, dated);

        assertThat(last("contentEdited"))
                .contains("Phong trào thi đua", "Cuộc vận động", "01/03/2026")
                .doesNotContain("CAMPAIGN");
        post(head, FIRST + content + "/bo", Map.of());
        assertThat(last("contentRemoved")).contains("Cuộc vận động", "01/03/2026");
    }

    @Test
    void tellsWhatWasPutInAnotherPlace() {
        content("MOVEMENT", "Một");
        long second = content("MOVEMENT", "Hai");
        post(head, FIRST + second + "/len", Map.of());
        post(head, FIRST + second + "/len", Map.of());
        assertThat(last("contentMoved")).contains("covenant.position", "\"2\"", "\"1\"");

        target(officer, phuMy, "Kết nạp", "100", "người");
        target(officer, phuMy, "Mô hình", "2", "mô hình");
        post(officer, "/" + phuMy + "/chi-tieu/" + lastTarget() + "/len", Map.of());
        assertThat(last("targetMoved")).contains("covenant.position", "\"2\"", "\"1\"");
        assertThat(count("contentMoved"))
                .as("at the end of the list nothing moves")
                .isOne();
    }

    @Test
    void tellsWhoSignedForWhomWhereAndBeforeWhom() {
        draft();
        post(head, "/van-ban/0/mo-ky", Map.of());
        Map<String, String> signed = signing("Hội trường xã", version());
        signed.put("signed-" + anBinh, "true");
        signed.put("name-" + anBinh, "Trần Thị Mẫu");
        signed.put("title-" + anBinh, "Phó Chủ tịch");
        signed.put("behalf-" + anBinh, "true");
        assertThat(post(head, "/van-ban/0/chu-ky", signed)).hasStatus3xxRedirection();

        assertThat(last("signedAt")).contains("Hội trường xã", "Lê Thị Hoa");
        assertThat(last("signed")).contains("17/01/2026", "Trần Thị Mẫu", "Phó Chủ tịch", "onBehalf");
        post(head, "/van-ban/0/chu-ky/" + anBinh + "/bo", Map.of());
        assertThat(last("unsigned")).contains("Trần Thị Mẫu", "Phó Chủ tịch");
    }

    @Test
    void refusesAStalePlaceOfTheSigningWithBothShown() {
        draft();
        post(head, "/van-ban/0/mo-ky", Map.of());
        String opened = version();
        Map<String, String> mine = signing("Nhà văn hóa", opened);
        mine.put("signed-" + phuMy, "true");
        sign(0, "17/01/2026", anBinh);

        assertThat(post(head, "/van-ban/0/chu-ky", mine))
                .hasStatus(409)
                .bodyText()
                .contains("Hội trường xã", "Nhà văn hóa");
    }

    private Map<String, String> signing(String place, String version) {
        return new HashMap<>(
                Map.of("signedOn", "17/01/2026", "place", place, "witness", "Lê Thị Hoa", "version", version));
    }

    private long content(String kind, String text) {
        draft();
        assertThat(post(head, "/van-ban/0/noi-dung", fields(kind, text))).hasStatus3xxRedirection();
        return jdbc.sql("select max(id) from covenant_content")
                .query(Long.class)
                .single();
    }

    private void content(long id, String kind, String text) {
        assertThat(post(head, FIRST + id, fields(kind, text))).hasStatus3xxRedirection();
    }

    private static Map<String, String> fields(String kind, String text) {
        return new HashMap<>(Map.of("kind", kind, "text", text, "version", "0"));
    }

    private String last(String act) {
        return jdbc.sql("select changes::text from history_entry where action_key = ? order by id desc limit 1")
                .param("covenant.history." + act)
                .query(String.class)
                .single();
    }

    private int count(String act) {
        return jdbc.sql("select count(*) from history_entry where action_key = ?")
                .param("covenant.history." + act)
                .query(Integer.class)
                .single();
    }
}
