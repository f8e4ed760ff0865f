package vn.thidua.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * A one-time code just issued, to be handed to its person; it is shown once and kept nowhere.
 *
 * @param link the page on which the code is used, with the code filled in
 */
public record Invitation(String fullName, String username, String code, String link, Instant expiresAt)
        implements Serializable {}
