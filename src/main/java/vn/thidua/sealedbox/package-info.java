/** The electronic box with two locks: sealed votes, the two tellers who hold its keys, and the count they make of it. */
@ApplicationModule(
        displayName = "Sealed box",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "task",
            "ballot",
            "assembly",
            "poll"
        })
@NullMarked
package vn.thidua.sealedbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
