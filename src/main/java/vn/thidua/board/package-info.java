/** Boards that review nominations: set up by a decision of an organiser, their members with roles, terms and own units. */
@ApplicationModule(
        displayName = "Board",
        allowedDependencies = {"shared", "access", "platform", "history", "unit"})
@NullMarked
package vn.thidua.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
