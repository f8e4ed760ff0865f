package vn.thidua.secrecy;

import java.util.Map;

/**
 * What one attack believes of some or all voters.
 *
 * @param attack the evidence and how it was joined; the same in every election
 * @param choices voter and choice
 */
record Guesses(String attack, Map<String, String> choices) {}
