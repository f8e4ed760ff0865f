package vn.thidua.issuance;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.document.PaperWords;

/** The words in braces that fixed texts of a cluster-year's papers may hold. */
@Component
public class YearWords {

    private final PaperWords words;

    YearWords(PaperWords words) {
        this.words = words;
    }

    /**
     * {@code cum} its name, {@code nam} the year, {@code to chuc} the organiser, {@code loai} "cụm" or "khối", {@code truong}
     * the title of its head.
     */
    public Map<String, String> of(YearView year) {
        return Map.of(
                "cum", year.name(),
                "nam", String.valueOf(year.year()),
                "to chuc", year.organiserName(),
                "loai", words.of("issuance.kind." + year.kind().name()),
                "truong", words.of(year.headTitleKey()));
    }

    /** The letters of a cluster in numbers of its papers: "CTĐ1", "KTĐ2". */
    public String symbol(YearView year) {
        String letters = words.of("issuance.letters." + year.kind().name());
        return year.number() == null ? letters : letters + year.number();
    }
}
