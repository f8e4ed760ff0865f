package vn.thidua.nextyear;

/**
 * What has happened in a table since the year was opened.
 *
 * @param table its name in the database
 * @param added rows that the opening did not make
 * @param changed rows that it made and somebody has changed
 * @param gone rows that it made and somebody has taken away
 */
record Use(String table, int added, int changed, int gone) {

    boolean isUse() {
        return added + changed + gone > 0;
    }
}
