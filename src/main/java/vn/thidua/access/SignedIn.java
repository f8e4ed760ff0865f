package vn.thidua.access;

/** What the security context's principal must be able to say: whose account this is. Implemented by identity. */
public interface SignedIn {
    long accountId();
}
