package vn.thidua.evidence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** The evidence of a unit as other modules show it beside its points. */
@Service
@Transactional(readOnly = true)
public class EvidenceOf {

    private final EvidenceReading reading;

    EvidenceOf(EvidenceReading reading) {
        this.reading = reading;
    }

    /**
     * What each line of the unit's sheets rests on, by the line's id; a line without evidence is not in it, nor is
     * evidence that was put aside. One statement, whatever the number of lines.
     */
    public Map<Long, List<EvidenceView>> lines(ClusterYearId year, MembershipId member) {
        return reading.byLine(new Folder(year, member));
    }
}
