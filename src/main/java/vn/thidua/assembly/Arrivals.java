package vn.thidua.assembly;

/** A module that goes on from who is there: told of everybody who comes while the assembly is open. */
public interface Arrivals {

    /** This delegate, who casts a vote, has just come; within the transaction that records it. */
    void arrived(Assembly assembly, Delegate delegate);
}
