package vn.thidua.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.springframework.context.support.StaticMessageSource;
import vn.thidua.shared.Points;

/** The workbook of a whole country, a row for each unit and a column for each criterion, as every list of the product is sent. */
final class National {

    private record Unit(String name, String province, List<Points> points) {}

    private static final int AT_ONCE = 4;

    private National() {}

    public static void main(String[] args) throws Exception {
        int units = Integer.parseInt(args[0]);
        int columns = Integer.parseInt(args[1]);
        int calls = Integer.parseInt(args[2]);
        Path folder = Path.of(args[3]);
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        Workbooks workbooks = new Workbooks(new Choices(messages));

        for (int call = 1; call <= calls; call++) {
            Path file = folder.resolve("call-" + call + ".xlsx");
            resetPeak();
            long from = System.nanoTime();
            write(workbooks, units, columns, file);
            print(call == 1 ? "first call" : "call " + call, from, Files.size(file));
            check(file, units);
        }
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        resetPeak();
        long from = System.nanoTime();
        List<Future<?>> sent = new ArrayList<>();
        for (int person = 0; person < AT_ONCE; person++) {
            Path file = folder.resolve("person-" + person + ".xlsx");
            sent.add(people.submit(() -> write(workbooks, units, columns, file)));
        }
        for (Future<?> one : sent) {
            one.get();
        }
        print(AT_ONCE + " at once", from, 0);
        people.shutdown();
    }

    private static void write(Workbooks workbooks, int units, int columns, Path file) {
        TableColumns<Unit> table = TableColumns.<Unit>none().with("Đơn vị", Unit::name).with("Tỉnh", Unit::province);
        for (int i = 0; i < columns - 2; i++) {
            int criterion = i;
            table = table.under("Tiêu chí " + (i + 1), (unit, words) -> unit.points().get(criterion));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            workbooks.list(table, units(units, columns - 2), "Bảng điểm").getBody().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Points with two decimals, the same in each call. */
    private static List<Unit> units(int number, int criteria) {
        Random random = new Random(3667);
        return IntStream.range(0, number)
                .mapToObj(unit -> new Unit(
                        "Hội Liên hiệp Phụ nữ xã số " + unit,
                        "Tỉnh " + unit % 34,
                        IntStream.range(0, criteria)
                                .mapToObj(criterion -> Points.parse(random.nextInt(20) + "," + (10 + random.nextInt(90))))
                                .toList()))
                .toList();
    }

    /** Every unit has its row, and nothing reckons. */
    private static void check(Path file, int units) throws IOException {
        try (ZipFile workbook = new ZipFile(file.toFile());
                BufferedReader sheet = new BufferedReader(new InputStreamReader(
                        workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml")), StandardCharsets.UTF_8))) {
            int rows = 0;
            for (String line = sheet.readLine(); line != null; line = sheet.readLine()) {
                rows += line.split("<row ", -1).length - 1;
                if (line.contains("<f>")) {
                    throw new IllegalStateException("a formula: " + line);
                }
            }
            if (rows != units + 2) {
                throw new IllegalStateException(rows + " rows for " + units + " units");
            }
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void resetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The pools do not peak at one moment: their sum is an upper bound of what was used. */
    private static void print(String what, long from, long bytes) {
        long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%-12s %6d ms   heap at most %4d MB%s%n",
                what,
                (System.nanoTime() - from) / 1_000_000,
                peak >> 20,
                bytes == 0 ? "" : "   file " + (bytes >> 10) + " KB");
    }
}
