package vn.thidua.signature;

import java.util.List;

/**
 * The signatures of a PDF in the order in which they were made; none where it was not signed electronically.
 *
 * @param authoritiesSet the settings name at least one authority; without one nobody's signature can be good
 */
public record Checked(List<Signed> signatures, boolean authoritiesSet) {

    public Checked {
        signatures = List.copyOf(signatures);
    }

    /** It was signed, and nothing is amiss with any of its signatures. */
    public boolean isGood() {
        return !signatures.isEmpty() && signatures.stream().allMatch(Signed::isGood);
    }
}
