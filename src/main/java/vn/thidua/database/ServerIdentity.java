package vn.thidua.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As whom the server's processes run. PostgreSQL refuses root, so a program started by root borrows an identity without
 * rights: a user namespace where the kernel grants one, else the user {@code postgres} or {@code nobody}.
 *
 * @param prefix words put before each command of the server; none for an ordinary user
 * @param user {@code uid:gid} of the other user the files have to be handed over to; null if there is none
 */
record ServerIdentity(List<String> prefix, @Nullable String user) {

    private static final ServerIdentity ORDINARY = new ServerIdentity(List.of(), null);

    static ServerIdentity current() {
        if (!Commands.output("id", "-u").orElse("").equals("0")) {
            return ORDINARY;
        }
        // refused in a chroot and in most containers
        if (Commands.output("unshare", "-U", "id", "-u")
                .filter(id -> !id.equals("0"))
                .isPresent()) {
            return new ServerIdentity(List.of("unshare", "-U"), null);
        }
        for (String name : List.of("postgres", "nobody")) {
            Optional<ServerIdentity> found = as(name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new StartFailure("database.failure.root");
    }

    private static Optional<ServerIdentity> as(String name) {
        Optional<String> uid = Commands.output("id", "-u", name);
        Optional<String> gid = Commands.output("id", "-g", name);
        if (uid.isEmpty() || gid.isEmpty()) {
            return Optional.empty();
        }
        List<String> prefix = List.of("setpriv", "--reuid=" + uid.get(), "--regid=" + gid.get(), "--clear-groups");
        ServerIdentity identity = new ServerIdentity(prefix, uid.get() + ":" + gid.get());
        return Commands.output(identity.command("true").toArray(String[]::new)).map(nothing -> identity);
    }

    List<String> command(String... words) {
        return command(List.of(words));
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Whether the server's files belong to somebody else than this program's. */
    boolean isOtherUser() {
        return user != null;
    }

    /** Gives the folder to the other user, if the server runs as one. */
    void handOver(Path folder) throws IOException {
        if (user == null) {
            return;
        }
        Commands.run(List.of("chown", "-R", user, folder.toString()));
        if (Commands.output(command("ls", folder.toString()).toArray(String[]::new))
                .isEmpty()) {
            throw new StartFailure("database.failure.rootFolder", folder);
        }
    }
}
