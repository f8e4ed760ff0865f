/** Sessions of a board: agenda, opinions beforehand, who was there, votes, outcomes and minutes. */
@ApplicationModule(
        displayName = "Board session",
        allowedDependencies = {"shared", "access", "platform", "history", "board"})
@NullMarked
package vn.thidua.boardsession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
