package vn.thidua.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/** Adds the demo accounts with their roles. */
@Component
@Profile("demo")
class PeopleRows {

    /** Everybody may read it: while these accounts exist the program listens to this computer only. */
    static final String PASSWORD = "thidua-2026-dungthu";

    private final Rows rows;
    private final Today today;
    private final PasswordEncoder passwords;
    private final AssemblyRows assemblies;
    private final BoardRows boards;

    PeopleRows(Rows rows, Today today, PasswordEncoder passwords, AssemblyRows assemblies, BoardRows boards) {
        this.rows = rows;
        this.today = today;
        this.passwords = passwords;
        this.assemblies = assemblies;
        this.boards = boards;
    }

    void add(DemoFile file, Directory directory) {
        // hashing is slow on purpose: what everybody knows is hashed once a file
        String hash = passwords.encode(PASSWORD);
        file.people().forEach(person -> addPerson(person, hash, directory));
        assemblies.giveAccounts();
        boards.add(file, directory);
    }

    private void addPerson(DemoFile.Person person, String passwordHash, Directory directory) {
        var now = today.now().atZone(Today.ZONE).toOffsetDateTime();
        long account = rows.into("account")
                .set("username", person.username())
                .set("full_name", person.name())
                .set("password_hash", passwordHash)
                .set("is_demo", true)
                .set("created_at", now)
                .add();
        rows.into("role_grant")
                .set("account_id", account)
                .set("role", person.role())
                .set(
                        "unit_id",
                        person.unit() == null
                                ? null
                                : directory.get(person.unit()).id())
                .set("valid_from", today.date())
                .set("granted_by", person.name())
                .set("granted_at", now)
                .add();
    }
}
