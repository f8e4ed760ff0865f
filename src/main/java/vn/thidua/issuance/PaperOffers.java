package vn.thidua.issuance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.shared.NotFound;

/** All papers that can be made, of every kind. */
@Component
class PaperOffers {

    private final Map<DocumentKind, DocumentSource> sources;

    PaperOffers(List<DocumentSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(DocumentSource::kind, Function.identity()));
    }

    /** What this reader may see there, in the order of the kinds. */
    List<Offer> of(Scope scope, Here reader) {
        return sources.values().stream()
                .sorted(Comparator.comparing(DocumentSource::kind))
                .flatMap(source -> source.offers(scope, reader).stream())
                .toList();
    }

    /** The one of this kind and subject, or {@link NotFound}: for who may not see it there is none. */
    Offer one(Scope scope, Here reader, String slug, long subject) {
        return DocumentKind.of(slug).map(sources::get).stream()
                .flatMap(source -> source.offers(scope, reader).stream())
                .filter(offer -> offer.subject() == subject)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    DocumentSource source(DocumentKind kind) {
        return Objects.requireNonNull(sources.get(kind));
    }
}
