package vn.thidua.secrecy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Somebody who looks before the first vote and after each, and notes what is new. */
interface Watch {

    void look() throws SQLException, IOException;

    /** What appeared, with the number of the look in the place of the transaction. */
    List<Row> news();
}
