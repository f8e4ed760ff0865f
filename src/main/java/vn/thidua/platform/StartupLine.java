package vn.thidua.platform;

import java.util.List;

/** A module's part of what the program prints when it has started, such as its demo accounts. */
public interface StartupLine {

    /** Lines for the person at the terminal, in reading order; none if there is nothing to say. */
    List<String> lines();
}
