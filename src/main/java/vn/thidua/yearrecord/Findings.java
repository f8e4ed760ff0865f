package vn.thidua.yearrecord;

import java.util.List;
import vn.thidua.cluster.YearView;

/** A module's answer to "what does this year leave to whoever leads next": one bean a module, one statement. */
public interface Findings {

    /** Empty where it leaves nothing. */
    List<Finding> findings(YearView year);
}
