package vn.thidua.papervote;

import java.time.Instant;
import vn.thidua.shared.AccountId;

/** That somebody entered a count, and when; never what. */
record Entered(AccountId account, String teller, Instant at) {}
