package vn.thidua.secrecy;

import java.util.Map;

/**
 * A row, or an old version of one, or a change of one, as an attacker finds it.
 *
 * @param origin the table, and what kind of trace it is
 * @param xmin the transaction that made it
 * @param xmax the transaction that replaced, removed or locked it, 0 for none
 * @param place where it lies: the physical order of a table, the order of commits in the WAL
 * @param values what it holds, as text; without nulls
 */
record Row(String origin, long xmin, long xmax, long place, Map<String, String> values) {}
