package vn.thidua.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.mock.web.MockMultipartFile;
import vn.thidua.shared.RuleViolation;

/** Reads every file of a folder in a program of its own and says what came of it; memory is what the program is given. */
final class HostileReading {

    private HostileReading() {}

    public static void main(String[] folder) throws IOException {
        SheetReader reader = new SheetReader(new SimpleAsyncTaskExecutor("reading-"));
        try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
            for (Path file : files.sorted().toList()) {
                System.out.println(file.getFileName() + "=" + said(reader, Files.readAllBytes(file)));
            }
        }
        System.out.println("end");
        System.exit(0);
    }

    private static String said(SheetReader reader, byte[] bytes) {
        try {
            List<SentBook.Page> pages = reader.book(new SheetForm(new MockMultipartFile("file", "a.xlsx", null, bytes)))
                    .pages();
            return "read " + pages.get(0).cells().size();
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }
}
