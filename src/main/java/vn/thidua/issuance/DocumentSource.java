package vn.thidua.issuance;

import java.util.List;
import vn.thidua.access.Here;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;

/** What papers of one kind there are to be made, and what they say: one bean for each kind, a fixed number of statements. */
public interface DocumentSource {

    DocumentKind kind();

    /** The papers that this reader may see there, in their order; none where the kind does not belong to such a scope. */
    List<Offer> offers(Scope scope, Here reader);

    /**
     * What the paper says, as the record stands.
     *
     * @param subject of one of the {@link #offers}
     */
    Content content(Scope scope, long subject, Office office);
}
