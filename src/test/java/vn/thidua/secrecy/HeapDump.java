package vn.thidua.secrecy;

import java.io.IOException;
import java.nio.file.Path;

/** All that a running Java program remembers, in a file. */
final class HeapDump {

    private HeapDump() {}

    static void of(long pid, Path file) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(
                        jcmd,
                        Long.toString(pid),
                        "GC.heap_dump",
                        "-all",
                        file.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("no heap dump of process " + pid);
        }
    }
}
