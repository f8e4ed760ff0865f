package vn.thidua.dossier;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.shared.Names;

/**
 * What is noted of a paper, with a file or without.
 *
 * @param label only where it is added by hand; the award names its own papers
 * @param file one more file; none is taken away by leaving it empty
 * @param shared it goes into the dossiers of the other nominations as well
 */
record PaperForm(
        @Nullable Long version,
        @Size(max = 200) @Nullable String label,
        @Size(max = 60) @Nullable String number,
        @Nullable LocalDate dated,
        @Size(max = 500) @Nullable String note,
        @Nullable MultipartFile file,
        @Nullable Boolean shared) {

    static PaperForm of(Paper paper) {
        return new PaperForm(
                paper.version(),
                paper.label(),
                paper.noted().number(),
                paper.noted().dated(),
                paper.noted().note(),
                null,
                null);
    }

    static PaperForm empty() {
        return new PaperForm(0L, null, null, null, null, null, null);
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    Paper.Noted noted() {
        return new Paper.Noted(Names.cleanOrNull(number), dated, Names.linesOrNull(note));
    }

    static Map<String, @Nullable Object> words(String label, Paper.Noted noted) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("dossier.paper.label", label);
        words.put("dossier.paper.number", noted.number());
        words.put("dossier.paper.dated", noted.dated());
        words.put("dossier.paper.note", noted.note());
        return words;
    }
}
