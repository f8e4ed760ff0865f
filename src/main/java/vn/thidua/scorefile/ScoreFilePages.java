package vn.thidua.scorefile;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.scoring.SheetKey;

/** Fills the models of the pages about a sheet's file. */
@Component
class ScoreFilePages {

    private final Plans plans;
    private final ClusterYears years;

    ScoreFilePages(Plans plans, ClusterYears years) {
        this.plans = plans;
        this.years = years;
    }

    String choose(SheetKey key, Here here, Model model) {
        model.addAttribute("year", years.get(key.year()));
        model.addAttribute("member", years.member(key.year(), key.member()));
        model.addAttribute("closing", plans.closing(key, here));
        return "scorefile/choose";
    }

    String preview(Preview preview, Model model) {
        model.addAttribute("year", years.get(preview.key().year()));
        model.addAttribute("file", preview);
        return "scorefile/preview";
    }
}
