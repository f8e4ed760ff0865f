/**
 * The laboratory of the secret ballot. {@code Election}s of people whose choices only the test knows are held with a
 * {@code BallotBox} in the {@code Laboratory}, a server that keeps and tells everything; {@code Attackers} guess who chose
 * what from {@code LiveRows}, {@code DeadTuples}, {@code WalDecoding} and {@code Looks}; {@code Scores} compare the guesses with
 * a random matching; {@code CanarySearch} looks into the files, {@code SchemaLint} into the tables. {@code LeakyBoxes} prove that
 * the attackers can do it. To attack another box implement {@code BallotBox} and add it to {@code SecrecyIT}.
 *
 * <p>Beside it {@code Envelope}, the two locks in Java, as {@code seal.js} has them in the browser.
 */
@NullMarked
package vn.thidua.secrecy;

import org.jspecify.annotations.NullMarked;
