package vn.thidua.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thidua.support.Program;

/**
 * The folder of a program that brings its own database: started there, killed as by a power cut, started again, looked into.
 *
 * @param folder empty at first
 */
record Home(Path folder) {

    static final String PASSWORD = "thidua-2026-dungthu";

    /** Starts the program and waits until it serves. */
    Program start(int port) {
        Program program = Program.application(
                Map.of("THIDUA_DATABASE_HOME", folder.toString(), "SERVER_PORT", Integer.toString(port)));
        program.awaitLine("Thi Đua đang chạy");
        return program;
    }

    /** People who do this at the same time, each until cut off or done. */
    static List<Future<Void>> atOnce(List<Callable<Void>> people) {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        List<Future<Void>> all = people.stream().map(threads::submit).toList();
        threads.shutdown();
        return all;
    }

    /** Kills database and program once enough was done, while people are still at work, and waits until all are cut off. */
    void killWhenDone(CountDownLatch enough, Program program, List<Future<Void>> people) throws Exception {
        while (!enough.await(1, TimeUnit.SECONDS)) {
            for (Future<Void> person : people) {
                if (person.isDone()) {
                    person.get(); // says why nobody works any more
                }
            }
        }
        killDatabase();
        program.kill();
        for (Future<Void> person : people) {
            try {
                person.get();
            } catch (ExecutionException cutOff) {
                Assertions.assertThat(cutOff.getCause()).isInstanceOfAny(IOException.class, AssertionError.class);
            }
        }
    }

    /** The postmaster and all its children at once: nothing is left to finish what was begun. */
    private void killDatabase() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        Stream.concat(Stream.of(postmaster), postmaster.descendants().toList().stream())
                .forEach(ProcessHandle::destroyForcibly);
    }

    JdbcClient database() {
        try {
            String port = Files.readString(folder.resolve("port"));
            String password = Files.readString(folder.resolve("owner.password"));
            return JdbcClient.create(
                    new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/thidua", "thidua", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
