package vn.thidua.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.identity.AccountFacts;
import vn.thidua.identity.AccountKeeping;
import vn.thidua.identity.Invitation;
import vn.thidua.identity.NewPerson;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Names;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.sheet.CheckedRow;
import vn.thidua.sheet.RowCheck;
import vn.thidua.sheet.SheetImports;
import vn.thidua.sheet.SheetRow;

/**
 * Many people at once from a workbook: each row is checked, then all are invited or none. A person with several units
 * has a row for each, with the same username.
 */
@Service
@Transactional
class AccountImport {

    /** The columns, in the order of the positions below. */
    static final SheetImports.Kind SHEET = SheetImports.Kind.plain(
            "accounts",
            "/tai-khoan/nhap",
            "account.import.template",
            List.of("identity.fullName", "identity.username", "identity.email", "account.scope.unit", "account.role"));

    private static final int NAME = 0;
    private static final int USERNAME = 1;
    private static final int EMAIL = 2;
    private static final int UNIT = 3;
    private static final int ROLE = 4;
    private static final String MAIL_ADDRESS = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+";

    /** Roles a row may name; administrators and helpers of a head are granted one by one. */
    static final List<Role> ROLES = List.of(Role.UNIT_OFFICER, Role.ORGANISER_STAFF, Role.BOARD_MEMBER, Role.AUDITOR);

    private record Named(UnitId id, boolean organiser) {}

    private record Line(
            NewPerson person, Role role, @Nullable Named unit) {}

    private final AccountKeeping accounts;
    private final Granting granting;
    private final RoleWords words;
    private final JdbcClient jdbc;
    private final Today today;

    AccountImport(AccountKeeping accounts, Granting granting, RoleWords words, JdbcClient jdbc, Today today) {
        this.accounts = accounts;
        this.granting = granting;
        this.words = words;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** What would become of each row; three statements. */
    @Transactional(readOnly = true)
    List<CheckedRow> check(List<SheetRow> rows) {
        Check check = new Check();
        return rows.stream().map(check::row).toList();
    }

    /** Invites the people of the rows; a row that has to be mended stops all. */
    List<Invitation> invite(Actor actor, List<SheetRow> rows) {
        Check check = new Check();
        Map<String, AccountId> added = new LinkedHashMap<>();
        for (CheckedRow row : CheckedRow.taken(check(rows))) {
            Line line = check.line(new RowCheck(row.row()));
            String username = Names.fold(line.person().username());
            AccountId account = accounts.find(line.person().username())
                    .map(AccountFacts::id)
                    .orElseGet(() -> {
                        AccountId fresh = accounts.add(actor, line.person());
                        added.put(username, fresh);
                        return fresh;
                    });
            UnitId unit = line.unit() == null ? null : line.unit().id();
            granting.grant(actor, account, new RoleScope(line.role(), unit, null, null, today.date(), null));
        }
        return added.values().stream()
                .map(account -> accounts.issueCode(actor, account))
                .toList();
    }

    /** Compares rows with what is stored and with the rows above. */
    private final class Check {

        private final Map<String, Role> roles = words.byName(ROLES);
        private final Map<String, List<Named>> units = units();
        private final Map<String, String> stored = new HashMap<>();
        private final Set<String> mails = new HashSet<>();
        private final Set<String> granted = new HashSet<>();
        private final Map<String, String> namesInFile = new HashMap<>();
        private final Set<String> inFile = new HashSet<>();

        Check() {
            jdbc.sql("select username, lower(email) as email, full_name from account")
                    .query(row -> {
                        stored.put(row.getString("username"), row.getString("full_name"));
                        mails.add(String.valueOf(row.getString("email")));
                    });
            jdbc.sql("""
                    select a.username, g.role, g.unit_id from role_grant g join account a on a.id = g.account_id
                    where g.unit_id is not null and g.revoked_at is null
                      and (g.valid_to is null or g.valid_to >= ?)""").param(today.date()).query(row -> {
                granted.add(key(row.getString("username"), row.getString("role"), row.getLong("unit_id")));
            });
        }

        CheckedRow row(SheetRow row) {
            RowCheck check = new RowCheck(row);
            Line line = line(check);
            String username = Names.clean(line.person().username()).toLowerCase(Locale.ROOT);
            checkPerson(check, line.person(), username);
            if (line.unit() != null) {
                checkGrant(
                        check,
                        key(username, line.role().name(), line.unit().id().value()));
            }
            return check.done();
        }

        private void checkPerson(RowCheck check, NewPerson person, String username) {
            String other = namesInFile.putIfAbsent(username, person.fullName());
            if (!username.isEmpty() && !NewPerson.isUsername(username)) {
                check.error(USERNAME, "identity.username.form");
            } else if (stored.containsKey(username)) {
                check.warn(USERNAME, "account.import.there", stored.get(username));
            } else if (other != null && !other.equals(person.fullName())) {
                check.error(USERNAME, "account.import.otherName", other);
            }
            String mail = person.email() == null ? "" : person.email().toLowerCase(Locale.ROOT);
            if (!mail.isEmpty() && !mail.matches(MAIL_ADDRESS)) {
                check.error(EMAIL, "Email");
            } else if (!mail.isEmpty() && other == null && !stored.containsKey(username) && !mails.add(mail)) {
                check.error(EMAIL, "identity.email.taken");
            }
        }

        private void checkGrant(RowCheck check, String grant) {
            if (!inFile.add(grant)) {
                check.error(UNIT, "account.import.twice");
            } else if (granted.contains(grant)) {
                check.skip(UNIT, "account.import.granted");
            }
        }

        Line line(RowCheck check) {
            NewPerson person = new NewPerson(
                    check.required(USERNAME, 60),
                    check.required(NAME, 100),
                    Names.cleanOrNull(check.text(EMAIL, 254)),
                    null);
            String typed = check.text(ROLE, 100);
            Role role = typed.isEmpty() ? Role.UNIT_OFFICER : roles.get(Names.fold(typed));
            if (role == null) {
                check.error(ROLE, "account.import.role", typed);
                role = Role.UNIT_OFFICER;
            }
            return new Line(person, role, unit(check, role));
        }

        private @Nullable Named unit(RowCheck check, Role role) {
            String typed = check.required(UNIT, 200);
            List<Named> found = units.getOrDefault(Names.fold(typed), List.of());
            if (found.size() != 1) {
                if (!typed.isEmpty()) {
                    check.error(UNIT, found.isEmpty() ? "account.import.noUnit" : "account.import.manyUnits", typed);
                }
                return null;
            }
            if (role != Role.UNIT_OFFICER && !found.get(0).organiser()) {
                check.error(UNIT, "account.grant.noOrganiser");
            }
            return found.get(0);
        }

        private Map<String, List<Named>> units() {
            Map<String, List<Named>> byName = new HashMap<>();
            jdbc.sql("""
                    select id, name, is_organiser from unit where valid_to is null or valid_to >= :today
                    union
                    select u.id, a.name, u.is_organiser from unit_alias a join unit u on u.id = a.unit_id
                    where u.valid_to is null or u.valid_to >= :today""").param("today", today.date()).query(row -> {
                Named unit = new Named(new UnitId(row.getLong("id")), row.getBoolean("is_organiser"));
                List<Named> same = byName.computeIfAbsent(Names.fold(row.getString("name")), name -> new ArrayList<>());
                if (!same.contains(unit)) {
                    same.add(unit);
                }
            });
            return byName;
        }

        private static String key(String username, String role, long unit) {
            return username + "|" + role + "|" + unit;
        }
    }
}
