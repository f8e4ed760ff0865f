package vn.thidua.document;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.document.Block.Annex;
import vn.thidua.document.Block.Closing;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Block.Signature;
import vn.thidua.document.Block.Table;
import vn.thidua.document.Document.Title;

/** A score annex of many pages, set by the product's own setters: the first call, later calls, and what the heap holds. */
final class Papers {

    private Papers() {}

    public static void main(String[] arguments) throws Exception {
        int lines = Integer.parseInt(arguments[0]);
        int calls = Integer.parseInt(arguments[1]);
        int many = Integer.parseInt(arguments[2]);
        Path folder = Path.of(arguments[3]);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
            messages.setBasename("messages/document");
            messages.setDefaultEncoding("UTF-8");
            messages.setAlwaysUseMessageFormat(true);
            context.registerBean("messageSource", ResourceBundleMessageSource.class, () -> messages);
            context.scan("vn.thidua.document", "vn.thidua.paper");
            context.refresh();
            PdfSetter pdf = context.getBean(PdfSetter.class);
            DocxSetter docx = context.getBean(DocxSetter.class);
            Document annex = annex(lines);
            measure("PDF", calls, () -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                pdf.write(annex, out);
                Files.write(folder.resolve("annex.pdf"), out.toByteArray());
            });
            measure("DOCX", calls, () -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                docx.write(annex, out);
                Files.write(folder.resolve("annex.docx"), out.toByteArray());
            });
            try (var set = Loader.loadPDF(folder.resolve("annex.pdf").toFile())) {
                System.out.printf("%d lines are %d pages%n", lines, set.getNumberOfPages());
            }
            Document small = annex(20);
            for (int paper = 1; paper <= many; paper++) {
                pdf.write(small, new ByteArrayOutputStream());
                docx.write(small, new ByteArrayOutputStream());
                if (paper % Math.max(1, many / 5) == 0) {
                    System.out.printf("after %d papers the heap holds %d MB%n", paper, heap());
                }
            }
        }
    }

    /** Something to be measured. */
    private interface Work {
        void run() throws Exception;
    }

    private static void measure(String what, int calls, Work work) throws Exception {
        long[] milliseconds = new long[calls + 1];
        for (int call = 0; call <= calls; call++) {
            long before = System.nanoTime();
            work.run();
            milliseconds[call] = (System.nanoTime() - before) / 1_000_000;
        }
        long first = milliseconds[0];
        long[] later = Arrays.copyOfRange(milliseconds, 1, milliseconds.length);
        Arrays.sort(later);
        System.out.printf(
                "%s: first %d ms; later %d to %d, median %d ms%n",
                what, first, later[0], later[later.length - 1], later[later.length / 2]);
    }

    /** Megabytes in use after a collection. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1024 * 1024);
    }

    private static Document annex(int lines) {
        List<Row> rows = new ArrayList<>();
        for (int no = 1; no <= lines; no++) {
            rows.add(Row.of(
                    String.valueOf(no),
                    "Nội dung thi đua số %d của các đơn vị thành viên trong cụm".formatted(no),
                    "10,00",
                    "9,50",
                    "9,25",
                    "Báo cáo số %d/BC-HPN ngày 05/01/2026".formatted(no)));
        }
        return new Document(
                new Letterhead(
                        List.of("Hội LHPN tỉnh Minh Họa"),
                        "Cụm thi đua số 1",
                        null,
                        "Cộng hòa xã hội chủ nghĩa Việt Nam",
                        "Độc lập - Tự do - Hạnh phúc"),
                "Số: 12/TH-CTĐ1",
                "Minh Họa, ngày 05 tháng 01 năm 2026",
                new Title("Bảng tổng hợp điểm", "Năm 2025"),
                List.of(
                        new Closing(List.of("- Lưu: VT."), new Signature(List.of("Cụm trưởng"), "Nguyễn Thị Mẫu")),
                        new Annex(
                                "Phụ lục",
                                "Bảng điểm",
                                null,
                                true,
                                List.of(new Table(
                                        null,
                                        List.of(
                                                Column.number("STT", 12).asKey(),
                                                Column.text("Nội dung", 90).asKey(),
                                                Column.number("Tối đa", 20),
                                                Column.number("Tự chấm", 20),
                                                Column.number("Cụm chấm", 20),
                                                Column.text("Minh chứng", 70)),
                                        rows,
                                        null)))),
                List.of(),
                null);
    }
}
