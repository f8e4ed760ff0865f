package vn.thidua.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** An item of evidence as it is typed; its kind says which of the fields count. */
record EvidenceForm(
        @NotNull @Nullable EvidenceKind kind,
        @NotBlank @Size(max = 200) @Nullable String title,
        @Nullable MultipartFile file,
        @Size(max = 2000) @Nullable String url,
        @Size(max = 60) @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Size(max = 60) @Nullable String page,
        @Size(max = 1000) @Nullable String quotation,
        List<Long> lines) {

    private static final Set<String> WEB = Set.of("http", "https");

    EvidenceForm {
        lines = known(lines);
    }

    /** The ids that were sent; an empty one is none. */
    static List<Long> known(@Nullable List<Long> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    /** An empty form for this line, if it was opened from one. */
    static EvidenceForm of(@Nullable Long line) {
        return new EvidenceForm(
                EvidenceKind.FILE, null, null, null, null, null, null, null, line == null ? List.of() : List.of(line));
    }

    String cleanTitle() {
        return Names.clean(String.valueOf(title));
    }

    /** Where it says so, with what its kind demands. */
    EvidenceView.Source source() {
        String number = Names.cleanOrNull(documentNumber);
        if (kind == EvidenceKind.DOCUMENT && number == null) {
            throw new RuleViolation("evidence.documentNumber.missing").at("documentNumber");
        }
        if (kind == EvidenceKind.DOCUMENT && documentDate == null) {
            throw new RuleViolation("evidence.documentDate.missing").at("documentDate");
        }
        return new EvidenceView.Source(
                kind == EvidenceKind.LINK ? webAddress() : null,
                kind == EvidenceKind.LINK ? null : number,
                kind == EvidenceKind.LINK ? null : documentDate,
                Names.cleanOrNull(page),
                Names.cleanOrNull(quotation));
    }

    /** Only what a browser fetches from the web; a script or a file of somebody's computer is none. */
    private String webAddress() {
        String typed = Names.clean(url == null ? "" : url);
        if (typed.isEmpty()) {
            throw new RuleViolation("evidence.url.missing").at("url");
        }
        try {
            URI address = new URI(typed.contains("://") ? typed : "https://" + typed);
            String host = address.getHost();
            boolean ofTheWeb =
                    WEB.contains(address.getScheme().toLowerCase(Locale.ROOT)) && address.getUserInfo() == null;
            if (ofTheWeb && host != null && host.contains(".")) {
                return address.toString();
            }
        } catch (URISyntaxException none) {
            // told below
        }
        throw new RuleViolation("evidence.url.invalid").at("url");
    }
}
