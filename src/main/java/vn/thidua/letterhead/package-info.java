/** What the papers of an organisation have of their own: letterhead, numbers, signatures, fixed sentences; each with dates. */
@ApplicationModule(
        displayName = "Letterhead",
        allowedDependencies = {"shared", "access", "platform", "history", "unit", "catalogue", "paper", "document"})
@NullMarked
package vn.thidua.letterhead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
