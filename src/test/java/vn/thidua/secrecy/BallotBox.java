package vn.thidua.secrecy;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A way to hold a secret vote, under attack. Voters and candidates are known by numbers that occur nowhere else. */
interface BallotBox extends AutoCloseable {

    /** Prepares the roll and opens the vote. */
    void open(Collection<String> voters, List<String> candidates) throws SQLException;

    /**
     * What the voter's device makes ready, before anything is sent.
     *
     * @param random 16 bytes that the device draws; known to the test alone
     */
    Vote vote(String voter, String choice, byte[] random);

    /** Closes the vote, counts it and stores what the design publishes: votes for each candidate. */
    Map<String, Integer> count() throws SQLException;

    /** What a stored value says of a choice to an attacker who also holds the second key, beside a candidate's number. */
    default Optional<String> choiceIn(String value) {
        return Optional.empty();
    }

    /** Gives the connections back. */
    @Override
    void close() throws SQLException;

    /** A vote on its way; sent again, it changes nothing. */
    @FunctionalInterface
    interface Vote {

        void send() throws SQLException;
    }
}
