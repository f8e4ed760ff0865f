package vn.thidua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The identity for data in this folder: its owner's, if root starts what another user has made. */
    static ServerIdentity forDataIn(Path folder) throws IOException {
        if (!Commands.output("id", "-u").orElse("").equals("0")) {
            return ORDINARY;
        }
        Path data = folder.resolve("data");
        if (Files.exists(data) && !owner(data).startsWith("0:")) {
            return as(owner(data)).orElseThrow(() -> new StartFailure("database.failure.root"));
        }
        // refused in a chroot and in most containers
        if (Commands.output("unshare", "-U", "id", "-u")
                .filter(id -> !id.equals("0"))
                .isPresent()) {
            return new ServerIdentity(List.of("unshare", "-U"), null);
        }
        return Stream.of("postgres", "nobody")
                .flatMap(name -> ids(name).stream())
                .flatMap(ids -> as(ids).stream())
                .findFirst()
                .orElseThrow(() -> new StartFailure("database.failure.root"));
    }

    private static Optional<ServerIdentity> as(String ids) {
        String[] parts = ids.split(":");
        List<String> prefix = List.of("setpriv", "--reuid=" + parts[0], "--regid=" + parts[1], "--clear-groups");
        ServerIdentity identity = new ServerIdentity(prefix, ids);
        return Commands.output(identity.command("true").toArray(String[]::new)).map(nothing -> identity);
    }

    private static Optional<String> ids(String name) {
        return Commands.output("id", "-u", name)
                .flatMap(user -> Commands.output("id", "-g", name).map(group -> user + ":" + group));
    }

    private static String owner(Path file) throws IOException {
        return Files.getAttribute(file, "unix:uid") + ":" + Files.getAttribute(file, "unix:gid");
    }

    List<String> command(String... words) {
        return command(List.of(words));
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
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
