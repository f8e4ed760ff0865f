package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;
import static vn.thidua.support.Pages.with;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;

class BlindCountTests extends PaperScene {

    /** A number that stands nowhere by chance but within fingerprints and tokens, which {@link #everyPageOf} leaves out. */
    private static final String CANARY = "4711";

    private static final String SHOWN = "(?<![\\w-])4\\.?711(?![\\w-])";

    private static final Map<String, String> SEEN = with(with(figures(3, 2, 0), "unused", CANARY), "printed", "4716");

    @Test
    void showsNobodyWhatOneOfTheTwoEntered() {
        String poll = asked();
        manyPrinted(poll);
        voted(poll);
        done(enter(poll, one, SEEN));

        assertThat(everyPageOf(poll)).allSatisfy(page -> assertThat(page).doesNotContainPattern(SHOWN));
        assertThat(jdbc.sql("select count(*) from paper_count")
                        .query(Long.class)
                        .single())
                .as("nor does the database show it to the program")
                .isZero();

        done(enter(poll, two, with(with(SEEN, "unused", "4710"), "spoiled", "1")));

        assertThat(state()).isEqualTo("CLOSED");
        assertThat(everyPageOf(poll))
                .as("of two that differ the figures stay unsaid")
                .allSatisfy(page -> assertThat(page).doesNotContainPattern(SHOWN));
        assertThat(jdbc.sql("select string_agg(unused::text, ' ' order by entry_no) from paper_count")
                        .query(String.class)
                        .single())
                .as("a database without rights by row would have shown it before")
                .isEqualTo(CANARY + " 4710");
    }

    @Test
    void wouldFindItHoweverItWereShown() {
        assertThat(List.of("<input value=\"4711\">", "<td>4.711</td>", "Chưa dùng 4711, hỏng 0"))
                .allSatisfy(page -> assertThat(withoutFingerprints(page)).containsPattern(SHOWN));
    }

    /** With the six that are printed for the vote as many as {@link #SEEN} accounts for. */
    private void manyPrinted(String poll) {
        for (int run = 0; run < 9; run++) {
            print(poll, 500);
        }
        print(poll, 210);
    }

    private List<String> everyPageOf(String poll) {
        List<String> paths = List.of(
                poll,
                poll + "/man-hinh",
                poll + "/giay",
                poll + COUNT,
                "/nam/" + year + "/lich-su",
                "/viec-cua-toi",
                "/nam/" + year + "/binh-xet",
                "/nam/" + year);
        return List.of(one, two, head, staff).stream()
                .flatMap(person -> paths.stream().map(path -> text(pages.get(path, person))))
                .map(BlindCountTests::withoutFingerprints)
                .toList();
    }

    private static String withoutFingerprints(String page) {
        Document read = Jsoup.parse(page);
        read.select(".fingerprint, input[type=hidden]").remove();
        return read.outerHtml();
    }

    @Test
    void isInABackupAsItWasEntered(@Autowired TransactionTemplate transaction) {
        String poll = asked();
        manyPrinted(poll);
        voted(poll);
        done(enter(poll, one, SEEN));

        Long saved = transaction.execute(status -> {
            jdbc.sql("set local thidua.backup = 'on'").update(); // as Backup does
            return jdbc.sql("select count(*) from paper_count")
                    .query(Long.class)
                    .single();
        });

        assertThat(saved).isEqualTo(1);
    }

    @Test
    void isThereForTellersAlone() {
        String poll = asked();
        voted(poll);
        AccountId stranger = world.person("ngoai", Role.UNIT_OFFICER, world.unit(organiser, "Đơn vị khác"));

        for (AccountId other : List.of(head, staff, officers.get(3), stranger)) {
            assertThat(pages.get(poll + COUNT, other)).hasStatus(404);
            assertThat(enter(poll, other, figures(3, 2, 0))).hasStatus(404);
        }
        assertThat(pages.get(poll + "/giay", officers.get(3))).hasStatus(404);
        assertThat(text(pages.get(poll, officers.get(3)))).doesNotContain("/giay");
    }

    @Test
    void isNotThereForTheHeadOfLastYear() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Năm Ngoái");
        AccountId former = world.person("namngoai", Role.UNIT_OFFICER, unit);
        ClusterYearId before = world.year(
                new vn.thidua.shared.ClusterId(
                        jdbc.sql("select id from cluster").query(Long.class).single()),
                2025);
        MembershipId then = world.member(before, unit);
        world.head(before, then);
        String poll = asked();
        voted(poll);

        assertThat(pages.get(poll + COUNT, former)).hasStatus(404);
        assertThat(pages.get(poll + "/giay", former)).hasStatus(404);
        assertThat(pages.get(poll.replace("/nam/" + year, "/nam/" + before) + COUNT, former))
                .hasStatus(404);
    }

    @Test
    void takesNothingInAClosedYear() {
        String poll = asked();
        voted(poll);
        world.close(year);

        enter(poll, one, figures(3, 2, 0));
        pages.post(poll + "/giay", head, "papers", "1");

        assertThat(jdbc.sql("select (select count(*) from paper_entry) + (select count(*) from paper_run)")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(text(pages.get("/viec-cua-toi", one))).doesNotContain("Nhập kết quả kiểm phiếu");
    }

    @Test
    void countsOnceWhenBothSendAtTheSameMoment() throws Exception {
        String poll = asked();
        voted(poll);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = List.of(one, two).stream()
                    .map(teller -> both.submit((Callable<Integer>) () -> {
                        start.await();
                        return enter(poll, teller, figures(3, 2, 0))
                                .getResponse()
                                .getStatus();
                    }))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            both.shutdown();
        }
        assertThat(state()).isEqualTo("COUNTED");
        assertThat(jdbc.sql("select count(*) from history_entry where action_key = 'poll.history.counted'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void needsTwoTellersWithAnAccount() {
        String poll = asked();
        jdbc.sql("update teller set account_id = null where account_id = ?")
                .param(two.value())
                .update();
        print(poll, 6);

        assertThat(refusedToOpen(poll)).contains("papervote.fewTellers");
        assertThat(state()).isEqualTo("DRAFT");
    }

    @Test
    void holdsInTheDatabaseWhateverProgramWrites() {
        String poll = asked();
        print(poll, 6);
        refused(one, 1, 1, "'6,5,0,1,5,5,0'", "{3,2,0}", "takes no count from account");
        done(pages.post(poll + "/mo", head));
        done(pages.post(poll + "/dong", head));

        refused(head, 1, 1, "'6,5,0,1,5,5,0'", "{3,2,0}", "takes no count from account");
        refused(one, 2, 1, "'6,5,0,1,5,5,0'", "{3,2,0}", "is not due");
        refused(one, 1, 2, "'6,5,0,1,5,5,0'", "{3,2,0}", "is not due");
        refused(one, 1, 1, "'6,5,0,2,5,5,0'", "{3,2,0}", "paper_count_printed");
        refused(one, 1, 1, "'6,6,0,0,5,5,0'", "{3,2,0}", "given out to fewer voters");
        refused(one, 1, 1, "'6,4,0,2,5,5,0'", "{3,2,0}", "paper_count_collected");
        refused(one, 1, 1, "'6,5,0,1,5,5,1'", "{3,2,0}", "paper_count_valid");
        refused(one, 1, 1, "'6,5,0,1,5,5,0'", "{6,-1,0}", "paper_count_votes");
        refused(one, 1, 1, "'6,5,0,1,5,5,0'", "{3,3,0}", "votes above valid papers");
        refused(one, 1, 1, "'6,5,0,1,5,5,0'", "{3,2}", "votes for 2 of the candidates");
        done(enter(poll, one, figures(3, 2, 0)));
        refused(one, 1, 2, "'6,5,0,1,5,5,0'", "{3,2,0}", "paper_entry_teller_once");
        refused("update poll set state = 'COUNTED', counted_at = now()", "was not counted alike by two tellers");
        refused("delete from paper_entry", "stays as it is");
        refused("update paper_run set papers = 9", "stays as it is");
        refused(
                "insert into paper_run (poll_id, papers, face, printed_at) select id, 1, '', now() from poll",
                "no more papers");
    }

    private void refused(AccountId teller, int attempt, int entry, String figures, String votes, String why) {
        refused("""
                do $$ begin
                  insert into paper_entry (poll_id, attempt, entry_no, account_id, teller, entered_at)
                  select id, %d, %d, %s, 'Ai đó', now() from poll;
                  insert into paper_count (poll_id, attempt, entry_no, printed, issued, spoiled, unused, collected, valid, invalid, yes, against)
                  select id, %d, %d, f[1], f[2], f[3], f[4], f[5], f[6], f[7], '%s', array_fill(0, array[cardinality('%s'::integer[])])
                  from poll, (select string_to_array(%s, ',')::integer[] as f) figures;
                end $$""".formatted(attempt, entry, teller, attempt, entry, votes, votes, figures), why);
    }

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }
}
