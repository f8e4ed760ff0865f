package vn.thidua.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines an item is to serve. */
record UsesForm(@Nullable Long version, List<Long> lines) {

    UsesForm {
        lines = EvidenceForm.known(lines);
    }
}
