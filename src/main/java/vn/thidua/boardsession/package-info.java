/** Sessions of a board: agenda, who was there, and how each nomination stands; what members do in them is written above it. */
@ApplicationModule(
        displayName = "Board session",
        allowedDependencies = {"shared", "access", "platform", "history", "programme", "catalogue", "award", "board"})
@NullMarked
package vn.thidua.boardsession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
