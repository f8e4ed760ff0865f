/**
 * The laboratory of the secret ballot. Votes of people whose choices only the test knows are held in the {@code Laboratory}, a server
 * that keeps and tells everything: {@code Election}s with any {@code BallotBox}, and {@code PolledElection}s in the running
 * {@code Product}. {@code Attackers} guess who chose what, {@code Scores} compare the guesses with a random matching, and on
 * {@code LeakyBoxes} they have to succeed. To attack another box implement {@code BallotBox} and add it to {@code SecrecyIT}.
 *
 * <table>
 * <caption>The fourteen attackers; all of them also hold the second key and an access log with times</caption>
 * <tr><td>A1 same transaction, or two tied by a third row<td>{@code XminJoin}
 * <tr><td>A2 transactions, A3 places, A4 every column, its length and its hash, in order<td>{@code SameOrder} on {@code LiveRows}
 * <tr><td>A5 dead versions<td>{@code DeadTuples}
 * <tr><td>A6 the WAL: changes, and the times of commits beside the access log<td>{@code WalDecoding}; {@code CommitTimes} and {@code NearestMoment}
 * <tr><td>A7 a copy after each vote<td>{@code BaseCopies}, {@code Looks}
 * <tr><td>A8 recovery to the moment after each transaction<td>{@code Recoveries}
 * <tr><td>A9 16 bytes of an open ballot in files and memory<td>{@code CanarySearch}, {@code HeapDump}
 * <tr><td>A10 lengths<td>{@code SameOrder}, {@code SchemaLint}
 * <tr><td>A11 logs, counted statements<td>{@code StatementLog}, and the product's log in {@code Exports}
 * <tr><td>A12 sessions<td>{@code HeapDump} of the product
 * <tr><td>A13 pages, minutes, the record of a year, a backup<td>{@code Exports}
 * <tr><td>A14 equal values and hashes; voter and choice in one row<td>{@code EqualityJoins}, {@code OneRow}
 * </table>
 *
 * <p>Beside it {@code Envelope}, the two locks in Java, as {@code seal.js} has them in the browser.
 */
@NullMarked
package vn.thidua.secrecy;

import org.jspecify.annotations.NullMarked;
