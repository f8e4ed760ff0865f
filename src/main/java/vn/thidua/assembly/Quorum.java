package vn.thidua.assembly;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Share;

/**
 * Are enough members there? The base is the members of the cluster on the day of the meeting, whether they sent somebody or not.
 *
 * @param present members whose voting delegate is there
 * @param members members of the cluster
 * @param needed percentage of the members that must be there; null where the programme has no such rule
 */
public record Quorum(int present, int members, @Nullable BigDecimal needed) {

    /** Without a rule one member suffices. */
    public boolean isReached() {
        return present > 0 && (needed == null || share().reaches(needed));
    }

    /** What share of the members is there. */
    public Share share() {
        return new Share(present, members);
    }

    /** The least number of members that suffices. */
    public int least() {
        int least = 1;
        while (least < members && !new Quorum(least, members, needed).isReached()) {
            least++;
        }
        return least;
    }

    /** Message key of the sentence: present, members, percentage there, percentage needed, least number. */
    public String key() {
        return "assembly.quorum." + (needed == null ? "noRule" : isReached() ? "reached" : "missed");
    }
}
