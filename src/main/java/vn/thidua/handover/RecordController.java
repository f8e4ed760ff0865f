package vn.thidua.handover;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.yearrecord.YearRecord;

/** The record of a year as a ZIP: for those who read all of it anyway, and for the unit that has received it. */
@Controller
class RecordController {

    private final ClusterYears years;
    private final HandingOver handingOver;
    private final YearRecord record;

    RecordController(ClusterYears years, HandingOver handingOver, YearRecord record) {
        this.years = years;
        this.handingOver = handingOver;
        this.record = record;
    }

    @GetMapping("/nam/{yearId}/ban-giao/ho-so.zip")
    @Allow(Action.RECORD_READ)
    void record(@PathVariable ClusterYearId yearId, Here here, HttpServletResponse response) {
        record.send(years.get(yearId), here, response);
    }

    /** Once the handover is signed, the unit that receives has the record, member of the year or not. */
    @GetMapping("/nam/{yearId}/ban-giao/bien-ban/ho-so.zip")
    @Allow(Action.HANDOVER_PAPER)
    void received(@PathVariable ClusterYearId yearId, Here here, HttpServletResponse response) {
        YearView year = years.get(yearId);
        handingOver.find(year, here).filter(HandoverView::received).orElseThrow(NotFound::new);
        record.send(year, here, response);
    }
}
