package vn.thidua.rotation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.YearView;

/** Reads what the next head and deputies are suggested from; two statements. */
@Service
@Transactional(readOnly = true)
class Planning {

    private final ServiceHistory service;
    private final Choosing choosing;

    Planning(ServiceHistory service, Choosing choosing) {
        this.service = service;
        this.choosing = choosing;
    }

    Plan of(YearView year) {
        return new Plan(year, service.lines(year), choosing.of(year.id()));
    }
}
