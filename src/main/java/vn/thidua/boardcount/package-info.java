/** Secret votes of a session on paper, counted by two tellers who do not see each other's figures. */
@ApplicationModule(
        displayName = "Board count",
        allowedDependencies = {"shared", "access", "platform", "history", "board", "boardsession"})
@NullMarked
package vn.thidua.boardcount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
