package vn.thidua.issuance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.PaperWords;

/** Who signs for a cluster. */
@Component
public class HeadSignature {

    private final ClusterYears years;
    private final PaperWords words;

    HeadSignature(ClusterYears years, PaperWords words) {
        this.years = years;
        this.words = words;
    }

    /**
     * The head of the day, else who is head now, else whoever was last: for the cluster, by title, unit and, where known, the
     * person. One statement.
     */
    public Block.Signature of(YearView year, @Nullable LocalDate day) {
        List<HeadView> heads = years.headships(year.id());
        HeadView head = heads.stream()
                .filter(one -> day != null && one.headOn(day))
                .findFirst()
                .or(() -> heads.stream().filter(HeadView::headNow).findFirst())
                .or(() -> heads.stream().filter(HeadView::head).reduce((earlier, later) -> later))
                .orElse(null);
        List<String> roles =
                new ArrayList<>(List.of(words.of("issuance.for", year.name()), words.of(year.headTitleKey())));
        if (head != null && head.membership() != null) {
            roles.add(head.holder());
        }
        return new Block.Signature(roles, head == null ? null : head.person());
    }
}
