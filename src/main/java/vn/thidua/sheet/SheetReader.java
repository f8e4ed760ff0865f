package vn.thidua.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
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
 * Reads the first sheet of an Excel workbook somebody sends in, row after row and within limits, so that no file, by
 * mistake or on purpose, takes the memory or the time of the others.
 */
@Component
class SheetReader {

    private static final Logger log = LoggerFactory.getLogger(SheetReader.class);

    static final int MOST_ROWS = 2000;
    static final int MOST_COLUMNS = 20;

    private static final long LARGEST_FILE = 2L * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 20L * 1024 * 1024;
    private static final int MOST_ENTRIES = 200;
    private static final int SECONDS = 20;
    private static final String FIELD = "file";

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
    }

    private final Semaphore oneAtATime = new Semaphore(1, true);
    private final TaskExecutor executor;

    SheetReader(TaskExecutor applicationTaskExecutor) {
        this.executor = applicationTaskExecutor;
    }

    /**
     * The rows below the headings. Columns may stand in any order and others beside them; empty rows are left out.
     * Anything else than a workbook with these headings is a {@link RuleViolation} at the field "file".
     */
    List<SheetRow> read(SheetForm form, List<SheetHeading> headings) {
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
        FutureTask<List<SheetRow>> reading = new FutureTask<>(() -> {
            try {
                return parse(file, headings);
            } finally {
                oneAtATime.release(); // also when nobody waits any more: the next file starts when this one has let go
            }
        });
        executor.execute(reading);
        return await(reading);
    }

    private static List<SheetRow> await(FutureTask<List<SheetRow>> reading) {
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

    private static List<SheetRow> parse(MultipartFile file, List<SheetHeading> headings) throws IOException {
        try (InputStream stream = file.getInputStream();
                OPCPackage workbook = OPCPackage.open(stream)) {
            XSSFReader reader = new XSSFReader(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw refused("sheet.unreadable");
            }
            SheetRows rows = new SheetRows(headings);
            try (InputStream sheet = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(
                        new SheetCells(reader.getStylesTable(), new ReadOnlySharedStringsTable(workbook), rows));
                xml.parse(new InputSource(sheet));
            }
            return rows.found();
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException notAWorkbook) {
            throw new IOException(notAWorkbook);
        }
    }

    static RuleViolation refused(String key, Object... args) {
        return new RuleViolation(key, args).at(FIELD);
    }
}
