package vn.thidua.nextyear;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.EndingYear;

/** The cluster-year 2025 with its head and a member, and the staff that opens 2026. */
abstract class NextYearScene extends EndingYear {

    /** Opens 2026 with both members, led by this one. */
    MvcTestResult open(MembershipId leader) {
        return send(
                row(0, east, true),
                row(1, west, true),
                "head",
                leader.toString(),
                "headFrom",
                "01/11/2025",
                "basis",
                "HANDED_OVER");
    }

    /** Sends the form of the next year: rows and fields. */
    MvcTestResult send(Object... fields) {
        String[] flat = Stream.of(fields)
                .flatMap(field -> field instanceof String[] row ? Stream.of(row) : Stream.of(field.toString()))
                .toArray(String[]::new);
        return pages.post("/nam/" + year + "/ban-giao/nam-sau", staff, flat);
    }

    String[] row(int place, MembershipId member, boolean keep) {
        String row = "rows[" + place + "].";
        return new String[] {
            row + "member", member.toString(), row + "unit", unit(member), row + "keep", Boolean.toString(keep)
        };
    }

    MvcTestResult undo(long opened, String reason) {
        return pages.post(
                "/nam/" + year + "/ban-giao/nam-sau/bo", staff, "opened", Long.toString(opened), "reason", reason);
    }

    /** So many do it in the same moment; their answers in their order. */
    static <T> List<T> atOnce(int hands, IntFunction<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(hands);
        ExecutorService people = Executors.newFixedThreadPool(hands);
        Stream<Callable<T>> acts = IntStream.range(0, hands).mapToObj(n -> () -> {
            start.await();
            return act.apply(n);
        });
        List<T> answers = new ArrayList<>();
        for (Future<T> answer : people.invokeAll(acts.toList())) {
            answers.add(answer.get());
        }
        people.shutdown();
        return answers;
    }

    long next() {
        return jdbc.sql("select id from cluster_year where year = 2026")
                .query(Long.class)
                .single();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    String unit(MembershipId member) {
        return jdbc.sql("select unit_id from membership where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }

    /** The papers of the year go to this member, and both have signed. */
    void handedOverTo(MembershipId receiver) {
        jdbc.sql("""
                insert into handover (cluster_year_id, to_membership_id, handed_on, status)
                values (?, ?, '2025-10-30', 'SIGNED')""").params(year.value(), receiver.value()).update();
    }
}
