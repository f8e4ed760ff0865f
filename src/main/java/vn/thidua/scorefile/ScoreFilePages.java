package vn.thidua.scorefile;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetKey;

/** Fills the models of the pages about a sheet's file. */
@Component
class ScoreFilePages {

    private final ScoreReading reading;
    private final ClusterYears years;

    ScoreFilePages(ScoreReading reading, ClusterYears years) {
        this.reading = reading;
        this.years = years;
    }

    String choose(SheetKey key, Here here, Model model) {
        model.addAttribute("year", years.get(key.year()));
        model.addAttribute("member", years.member(key.year(), key.member()));
        model.addAttribute("open", reading.get(key).status().opensTo(here) != null);
        return "scorefile/choose";
    }

    String preview(Preview preview, Model model) {
        model.addAttribute("year", years.get(preview.key().year()));
        model.addAttribute("file", preview);
        return "scorefile/preview";
    }
}
