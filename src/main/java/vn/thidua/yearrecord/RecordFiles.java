package vn.thidua.yearrecord;

import java.util.List;
import vn.thidua.access.Here;
import vn.thidua.cluster.YearView;

/**
 * A module's files in the record of a year: one bean for each kind of file, a fixed number of statements. Contents are not
 * read here but when they are sent.
 */
public interface RecordFiles {

    /**
     * The files in an order that depends on the stored data alone.
     *
     * @param reader somebody who reads everything of the year and changes nothing
     */
    List<RecordFile> files(YearView year, Here reader);
}
