package vn.thidua.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.platform.Notice;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;

/** Says where a cluster has fewer or more members than its programme wants; never forbids it. */
public final class MemberCount {

    private MemberCount() {}

    /** One sentence for each limit that is passed; none where the programme sets no limit. */
    public static List<Notice> warnings(int members, RuleSet rules) {
        BigDecimal count = BigDecimal.valueOf(members);
        List<Notice> warnings = new ArrayList<>();
        rules.number(RuleKey.FEWEST_MEMBERS)
                .filter(fewest -> count.compareTo(fewest) < 0)
                .ifPresent(fewest -> warnings.add(new Notice("year.member.tooFew", List.of(members, fewest))));
        rules.number(RuleKey.MOST_MEMBERS)
                .filter(most -> count.compareTo(most) > 0)
                .ifPresent(most -> warnings.add(new Notice("year.member.tooMany", List.of(members, most))));
        return warnings;
    }
}
