package vn.thidua.yearrecord;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.shared.Today;

/**
 * The whole record of a cluster-year as one ZIP: every workbook and every file, in folders by step, with a manifest of hashes.
 * Nothing but one file's piece is in memory; the same data give the same files.
 */
@Service
public class YearRecord {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final Show SHOW = new Show();

    private final List<RecordFiles> sources;
    private final ClusterYears years;
    private final Wording wording;
    private final Today today;
    private final String version;

    YearRecord(List<RecordFiles> sources, ClusterYears years, Wording wording, Today today, Environment environment) {
        // one order at all times: of two files of one name it tells which gets a number
        this.sources = sources.stream()
                .sorted(Comparator.comparing(source -> source.getClass().getName()))
                .toList();
        this.years = years;
        this.wording = wording;
        this.today = today;
        this.version = environment.getProperty("spring.application.version", "");
    }

    /**
     * Sends the record. The files are listed before the first byte is sent; what fails later cuts the answer short, with no
     * manifest and no end, so that nobody takes it for whole.
     */
    public void send(YearView year, Here here, HttpServletResponse response) {
        LocaleContext asked = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(VIETNAMESE);
        try {
            List<RecordFile> files = files(year, here);
            String members =
                    years.members(year.id()).stream().map(MemberView::name).collect(Collectors.joining("; "));
            begin(year, response);
            write(year, files, members, response);
        } catch (IOException | RuntimeException broken) {
            throw response.isCommitted() ? new CutShort(broken) : unsent(broken);
        } finally {
            LocaleContextHolder.setLocaleContext(asked);
        }
    }

    private static RuntimeException unsent(Exception broken) {
        return broken instanceof RuntimeException as ? as : new CutShort(broken);
    }

    /** Everything of the year as an examiner reads it: the record is the same, whoever takes it. */
    private List<RecordFile> files(YearView year, Here here) {
        Here reader = new Here(here.actor(), here.place(), Set.of(Relation.SIGNED_IN, Relation.AUDITOR));
        return sources.stream()
                .flatMap(source -> source.files(year, reader).stream())
                .sorted(Comparator.comparing(RecordFile::step).thenComparing(file -> String.join("/", file.folders())))
                .toList();
    }

    private void begin(YearView year, HttpServletResponse response) {
        String name =
                RecordPaths.plain(wording.of("yearrecord.fileName", year.name(), String.valueOf(year.year()))) + ".zip";
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private void write(YearView year, List<RecordFile> files, String members, HttpServletResponse response)
            throws IOException {
        RecordPaths paths = new RecordPaths();
        RecordZip zip = new RecordZip(response.getOutputStream(), today.now());
        zip.add(
                wording.of("yearrecord.readme.name"),
                wording.of("yearrecord.readme", year.name(), String.valueOf(year.year())));
        for (RecordFile file : files) {
            List<String> folders = Stream.concat(Stream.of(folder(file)), file.folders().stream())
                    .toList();
            zip.add(paths.of(folders, file.name()), file.content());
        }
        zip.addManifest(wording.of(
                "yearrecord.manifest",
                year.name(),
                String.valueOf(year.year()),
                year.organiserName(),
                members,
                SHOW.time(today.now()),
                version.isEmpty() ? wording.of("common.unknown") : version,
                zip.fingerprint()));
        zip.finish();
    }

    /** "02 Giao ước": the steps in their order. */
    private String folder(RecordFile file) {
        return String.format(Locale.ROOT, "%02d ", file.step().ordinal() + 1)
                + wording.of(file.step().key());
    }

    /** The answer ends in the middle. */
    static final class CutShort extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private CutShort(Exception cause) {
            super("the record was cut short", cause);
        }
    }
}
