package vn.thidua.issuance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.shared.NotFound;

/**
 * Who may read which issued paper: the organiser's side all of them, others those whose draft they are offered. What one unit
 * says of itself another does not read because it was issued.
 */
@Component
public class PaperReaders {

    private final PaperOffers offers;
    private final IssuedPapers papers;

    PaperReaders(PaperOffers offers, IssuedPapers papers) {
        this.offers = offers;
        this.papers = papers;
    }

    /** The paper, or {@link NotFound} for who may not read it. */
    public IssuedPaper read(Scope scope, Here reader, long id) {
        IssuedPaper paper = papers.get(scope, id);
        List<String> keys = keys(scope, reader);
        if (keys != null && !keys.contains(key(paper))) {
            throw new NotFound();
        }
        return paper;
    }

    /** Kind and subject of all papers that this reader may read; null: everything. */
    @Nullable
    List<String> keys(Scope scope, Here reader) {
        return reader.is(Relation.STAFF, Relation.AUDITOR, Relation.BOARD)
                ? null
                : offers.of(scope, reader).stream().map(PaperReaders::key).toList();
    }

    static String key(Offer offer) {
        return offer.kind() + "/" + offer.subject();
    }

    static String key(IssuedPaper paper) {
        return paper.kind() + "/" + paper.subject();
    }
}
