package vn.thidua.merit;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** A merit report as it is typed. */
record MeritForm(
        @Nullable Long version,
        @Size(max = 4000) @Nullable String features,
        @Size(max = 20000) @Nullable String results,
        @Size(max = 4000) @Nullable String earlier) {

    /** What is written; its version is that of what is stored. */
    static MeritForm of(long version, MeritReport report) {
        return new MeritForm(
                version, report.text(Section.FEATURES), report.text(Section.RESULTS), report.text(Section.EARLIER));
    }

    MeritReport report() {
        return MeritReport.of(
                version == null ? MeritReport.UNWRITTEN : version,
                Names.linesOrNull(features),
                Names.linesOrNull(results),
                Names.linesOrNull(earlier));
    }
}
