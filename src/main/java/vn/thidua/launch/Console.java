package vn.thidua.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The terminal, in UTF-8: where no locale is set, as in most containers, Java would print "?" for "ế". */
final class Console {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final PrintStream OUT = WINDOWS ? System.out : utf8(FileDescriptor.out);
    private static final PrintStream ERR = WINDOWS ? System.err : utf8(FileDescriptor.err);

    private Console() {}

    static void out(String line) {
        OUT.println(line);
    }

    static void err(String line) {
        ERR.println(line);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
