package vn.thidua.secrecy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A cluster in the product's database whose meeting has begun, with a device for each of its voters. The first of them is its
 * head, the next three count. The three candidates send nobody: so that a row which names one of them cannot mean a voter.
 * Everything a voter has (account, unit, membership, delegate) is known by seven digits, and has them in its name.
 */
final class Cluster {

    static final int CANDIDATES = 3;

    private static final int UNIT = 7_100_000;
    private static final int ACCOUNT = 7_200_000;
    private static final int MEMBERSHIP = 7_300_000;
    private static final int DELEGATE = 7_400_000;
    private static final int CANDIDATE_UNIT = 7_500_000;
    private static final int CANDIDATE = 7_600_000;
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String[] GROUND = {
        """
        insert into unit (id, keeper_id, name, kind, is_organiser) overriding system value
        values (%1$d, %1$d, 'Hội LHPN tỉnh %1$d', 'PROVINCIAL_UNION', true)""",
        "insert into programme (organiser_id, name, kind) values (%1$d, 'Thi đua', 'UNION')",
        "insert into cluster (programme_id, kind, name) select max(id), 'CLUSTER', 'Cụm %1$d' from programme",
        """
        insert into cluster_year (cluster_id, programme_id, year, kind, name)
        select id, programme_id, 2026, kind, name from cluster order by id desc limit 1""",
        "insert into meeting (title, held_on, kinds) values ('Hội nghị tổng kết', current_date - 1, '{CLOSING}')",
        "insert into meeting_year (meeting_id, cluster_year_id) select max(m.id), max(y.id) from meeting m, cluster_year y",
        """
        insert into assembly (meeting_id, cluster_year_id, opened_at, members)
        select max(m.id), max(y.id), now(), %2$d from meeting m, cluster_year y""",
        """
        insert into account (id, username, full_name, password_hash, created_at) overriding system value
        select %1$d, who, 'Người thử', '%3$s', now() from (values ('canbo%1$d')) as account (who)""",
        """
        insert into role_grant (account_id, role, unit_id, valid_from, granted_by, granted_at)
        values (%1$d, 'ORGANISER_STAFF', %1$d, '2000-01-01', 'thử', now())""",
    };
    private static final String UNITS = """
            insert into unit (id, keeper_id, name, kind) overriding system value
            select %2$d + n, %1$d, 'Hội LHPN xã ' || %2$d + n, 'COMMUNE_UNION' from generate_series(%4$d, %5$d) n;
            insert into membership (id, cluster_year_id, programme_id, year, unit_id, unit_name, position) overriding system value
            select %3$d + n, y.id, y.programme_id, y.year, %2$d + n, 'Hội LHPN xã ' || %2$d + n, n
            from (select * from cluster_year order by id desc limit 1) y, generate_series(%4$d, %5$d) n""";
    private static final String VOTERS = """
            insert into account (id, username, full_name, password_hash, created_at) overriding system value
            select %1$d + n, 'nguoi' || %1$d + n, 'Người ' || %1$d + n, '%6$s', now() from generate_series(%4$d, %5$d) n;
            insert into role_grant (account_id, role, unit_id, valid_from, granted_by, granted_at)
            select %1$d + n, 'UNIT_OFFICER', %2$d + n, '2000-01-01', 'thử', now() from generate_series(%4$d, %5$d) n;
            insert into delegate (id, assembly_id, cluster_year_id, membership_id, name, votes, account_id, present_at)
              overriding system value
            select %7$d + n, a.id, a.cluster_year_id, %3$d + n, 'Đại biểu ' || %7$d + n, true, %1$d + n, now()
            from (select * from assembly order by id desc limit 1) a, generate_series(%4$d, %5$d) n;
            insert into teller (assembly_id, name, account_id, leads)
            select a.id, 'Đại biểu ' || %7$d + %4$d + n, %1$d + %4$d + n, n = 1
            from (select * from assembly order by id desc limit 1) a, generate_series(1, 3) n;
            insert into headship (cluster_year_id, membership_id, duty, basis)
            select max(id), %3$d + %4$d, 'HEAD', 'ELECTED' from cluster_year""";
    /** bcrypt of {@link Product#PASSWORD}, at the least cost there is. */
    private static final String HASH = "{bcrypt}$2b$04$abcdefghijklmnopqrstuusZ5IFjIfA9ZfbxzGV1OYyER1xB7qHIm";

    private final Product product;
    private final int first;
    private final int firstCandidate;
    private final List<Phone> phones = new ArrayList<>();
    private final long year;
    private final long assembly;

    /** Lays the ground and lets everybody sign in. */
    Cluster(Product product, int voters) throws SQLException, IOException {
        this.product = product;
        int organiser = 7_000_000 + PEOPLE.getAndAdd(voters + CANDIDATES);
        first = organiser - 7_000_000;
        firstCandidate = first + voters;
        int last = firstCandidate - 1;
        try (Connection connection = product.room().watch()) {
            for (String sql : GROUND) {
                Laboratory.execute(connection, sql.formatted(organiser, voters + CANDIDATES, HASH));
            }
            Laboratory.execute(
                    connection,
                    UNITS.formatted(organiser, UNIT, MEMBERSHIP, first, last),
                    UNITS.formatted(
                            organiser, CANDIDATE_UNIT, CANDIDATE, firstCandidate, firstCandidate + CANDIDATES - 1),
                    VOTERS.formatted(ACCOUNT, UNIT, MEMBERSHIP, first, last, HASH, DELEGATE));
        }
        year = number("select max(id) from cluster_year");
        assembly = number("select max(id) from assembly");
        for (int voter = 0; voter < voters; voter++) {
            phones.add(product.phone("nguoi" + (ACCOUNT + first + voter)));
        }
    }

    Product product() {
        return product;
    }

    List<Phone> phones() {
        return phones;
    }

    /** The device of somebody of the organiser. */
    Phone staff() throws IOException {
        return product.phone("canbo" + (7_000_000 + first));
    }

    String path() {
        return "/nam/" + year;
    }

    String meeting() {
        return path() + "/binh-xet/hoi-nghi/" + assembly;
    }

    /** Puts a question to the vote with the box; its number. */
    long question(boolean replaceable) throws SQLException {
        long ballot = number("""
                insert into ballot (cluster_year_id, meeting_id, position, subject, question, method, seats, result_recorded, polled)
                select cluster_year_id, meeting_id, (select count(*) + 1 from ballot), 'LEADING_UNIT', 'Suy tôn đơn vị dẫn đầu',
                       'SECRET', 1, false, true
                from assembly where id = %d returning id""".formatted(assembly));
        number("""
                with candidates as (insert into ballot_candidate (ballot_id, membership_id, position)
                  select %d, %d + n, n + 1 from generate_series(0, %d) n returning 1)
                insert into poll (cluster_year_id, assembly_id, ballot_id, way, form, seats, base, self_vote, round, most_rounds,
                  replaceable, state)
                values (%d, %d, %d, 'BOX', 'CHOOSE', 1, 'VALID', true, 1, 1, %b, 'DRAFT') returning id""".formatted(ballot, CANDIDATE + firstCandidate, CANDIDATES - 1, year, assembly, ballot, replaceable));
        return ballot;
    }

    /** Every number of a voter, with the voter's place. */
    Map<String, String> voters() {
        Map<String, String> voters = new HashMap<>();
        for (int voter = 0; voter < phones.size(); voter++) {
            for (int kind : new int[] {UNIT, ACCOUNT, MEMBERSHIP, DELEGATE}) {
                voters.put(Integer.toString(kind + first + voter), Integer.toString(voter));
            }
        }
        return voters;
    }

    /** Every number of a candidate, with the candidate's place. */
    Map<String, String> candidates() {
        Map<String, String> candidates = new HashMap<>();
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            for (int kind : new int[] {CANDIDATE_UNIT, CANDIDATE}) {
                candidates.put(Integer.toString(kind + firstCandidate + candidate), Integer.toString(candidate));
            }
        }
        return candidates;
    }

    /** The number by which an access log knows a voter. */
    String account(int voter) {
        return Integer.toString(ACCOUNT + first + voter);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = product.room().watch();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
