package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.shared.MembershipId;

class ProposalTests extends BallotScene {

    @Test
    void takesTheFirstByRankWithWhoSharesTheLast() {
        MembershipId third = world.member(year, world.unit(organiser, "Hội LHPN xã Cẩm Giang"));
        rank(third, 1);
        rank(first, 2);
        rank(second, 2);
        Map<String, Object> asked = by("RANK");
        asked.put("first", "2");

        assertThat(post(head, "/moi", asked)).hasStatus3xxRedirection();

        assertThat(candidates()).containsExactlyInAnyOrder(third, first, second);
        assertThat(text(get(officer, "/" + id())))
                .contains("Theo thứ hạng thi đua")
                .doesNotContain("RANK");
    }

    @Test
    void needsRanksToProposeByThem() {
        Map<String, Object> asked = by("RANK");
        assertThat(text(post(head, "/moi", asked))).contains("Hãy ghi lấy mấy hạng đầu.");
        asked.put("first", "2");
        assertThat(text(post(head, "/moi", asked))).contains("Năm này chưa có thứ hạng.");
    }

    @Test
    void takesThoseThatTheShortListChose() {
        Map<String, Object> shortList = question();
        shortList.put("subject", "SHORT_LIST");
        post(head, "/moi", shortList);
        long list = jdbc.sql("select id from ballot").query(Long.class).single();
        Map<String, Object> asked = by("SHORT_LIST");
        asked.put("follows", String.valueOf(list));
        assertThat(text(post(head, "/moi", asked))).contains("Hãy chọn nội dung danh sách sơ bộ đã có kết quả.");
        jdbc.sql("update ballot_candidate set chosen = true where membership_id = ?")
                .param(second.value())
                .update();

        assertThat(post(head, "/moi", asked)).hasStatus3xxRedirection();

        assertThat(candidates()).containsExactly(second);
    }

    @Test
    void saysWhyPeopleProposeWhom() {
        Map<String, Object> asked = by("HAND");
        asked.put("members", List.of(first.toString()));
        assertThat(text(post(head, "/moi", asked))).contains("Hãy ghi lý do đề xuất.");
        asked.put("reason", "Có mô hình tiêu biểu");

        assertThat(post(head, "/moi", asked)).hasStatus3xxRedirection();

        assertThat(text(get(officer, "/" + id()))).contains("Đề xuất trực tiếp", "Có mô hình tiêu biểu");
        assertThatThrownBy(() ->
                        jdbc.sql("update ballot set proposal_reason = null").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ballot_proposed_by_hand_says_why");
    }

    private Map<String, Object> by(String source) {
        Map<String, Object> asked = new HashMap<>(question());
        asked.remove("members");
        asked.put("source", source);
        return asked;
    }

    private List<MembershipId> candidates() {
        return jdbc.sql("""
                select membership_id from ballot_candidate where ballot_id = (select max(id) from ballot) order by position""").query(Long.class).list().stream()
                .map(MembershipId::new)
                .toList();
    }
}
