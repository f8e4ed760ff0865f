package vn.thidua.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.thidua.shared.RuleViolation;

/**
 * Reads Excel workbooks somebody sends in, row after row and within limits, so that no file, by mistake or on purpose, takes
 * the memory or the time of the others.
 */
@Component
public class SheetReader {

    /** What is taken from an opened workbook. */
    private interface Taking<T> {
        T from(XSSFReader reader, SharedStrings strings)
                throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
    }

    private static final Logger log = LoggerFactory.getLogger(SheetReader.class);

    static final int MOST_ROWS = 2000;
    static final int MOST_COLUMNS = 20;
    static final int MOST_SHEETS = 8;

    private static final long LARGEST_FILE = 2L * 1024 * 1024;
    private static final int SECONDS = 20;
    private static final String FIELD = "file";

    static {
        ZipSecureFile.setMaxEntrySize(Unpacked.MOST);
        ZipSecureFile.setMaxFileCount(Unpacked.MOST_ENTRIES);
    }

    private final Semaphore oneAtATime = new Semaphore(1, true);
    private final TaskExecutor executor;

    SheetReader(TaskExecutor applicationTaskExecutor) {
        this.executor = applicationTaskExecutor;
    }

    /**
     * The rows below the headings of the first sheet. Columns may stand in any order and others beside them; empty rows are
     * left out. Anything else than a workbook with these headings is a {@link RuleViolation} at the field "file".
     */
    List<SheetRow> read(SheetForm form, List<SheetHeading> headings) {
        return take(form, (reader, strings) -> {
            SheetRows rows = new SheetRows(headings);
            try (InputStream sheet = reader.getSheetsData().next()) {
                parse(sheet, new SheetCells(reader.getStylesTable(), strings, rows, rows::formula));
            }
            return rows.found();
        });
    }

    /** All sheets, cell by cell. What is no workbook, or a larger one than forms are, is a violation at the field "file". */
    public SentBook book(SheetForm form) {
        return take(form, (reader, strings) -> {
            List<SentBook.Page> pages = new ArrayList<>();
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (pages.size() == MOST_SHEETS) {
                        throw refused("sheet.sheets", MOST_SHEETS);
                    }
                    PageCells cells = new PageCells();
                    parse(sheet, new SheetCells(styles, strings, cells, cells::formula));
                    pages.add(cells.page(sheets.getSheetName()));
                }
            }
            return new SentBook(pages);
        });
    }

    private <T> T take(SheetForm form, Taking<T> taking) {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            throw refused("sheet.none");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw refused("sheet.large");
        }
        try {
            if (!oneAtATime.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw refused("sheet.busy");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refused("sheet.busy");
        }
        FutureTask<T> reading = new FutureTask<>(() -> {
            try {
                return open(file, taking);
            } finally {
                oneAtATime.release(); // also when nobody waits any more: the next file starts when this one has let go
            }
        });
        executor.execute(reading);
        return await(reading);
    }

    private static <T> T await(FutureTask<T> reading) {
        try {
            return reading.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            reading.cancel(true);
            throw refused("sheet.slow");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refused("sheet.busy");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuleViolation violation) {
                throw violation;
            }
            log.info("a file sent in could not be read: {}", String.valueOf(failed.getCause()));
            throw refused("sheet.unreadable");
        }
    }

    private static <T> T open(MultipartFile file, Taking<T> taking) throws IOException {
        try (InputStream packed = file.getInputStream()) {
            Unpacked.mustBeSmall(packed);
        }
        try (InputStream stream = file.getInputStream();
                OPCPackage workbook = OPCPackage.open(stream)) {
            XSSFReader reader = new XSSFReader(workbook);
            if (!reader.getSheetsData().hasNext()) {
                throw refused("sheet.unreadable");
            }
            return taking.from(reader, new ReadOnlySharedStringsTable(workbook));
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException notAWorkbook) {
            throw new IOException(notAWorkbook);
        }
    }

    private static void parse(InputStream sheet, SheetCells cells)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(cells);
        xml.parse(new InputSource(sheet));
    }

    static RuleViolation refused(String key, Object... args) {
        return new RuleViolation(key, args).at(FIELD);
    }
}
