package vn.thidua.awardpaper;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.PaperWords;

/** Who signs what a cluster sends. */
@Component
class HeadSignature {

    private final ClusterYears years;
    private final PaperWords words;

    HeadSignature(ClusterYears years, PaperWords words) {
        this.years = years;
        this.words = words;
    }

    /** The head of today, of a year that is over its last one: title, unit and, where known, the person. One statement. */
    Block.Signature signature(YearView year) {
        List<HeadView> heads = years.headships(year.id());
        HeadView head = heads.stream()
                .filter(HeadView::headNow)
                .findFirst()
                .or(() -> heads.stream().filter(HeadView::head).reduce((earlier, later) -> later))
                .orElse(null);
        List<String> roles = new ArrayList<>(List.of(words.of(year.headTitleKey())));
        if (head != null && head.membership() != null) {
            roles.add(head.holder());
        }
        return new Block.Signature(roles, head == null ? null : head.person());
    }
}
