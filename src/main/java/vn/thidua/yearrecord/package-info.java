/** What a cluster-year leaves behind: what is open or passed on, and its papers; the modules of the year's steps tell it. */
@ApplicationModule(
        displayName = "Year record",
        allowedDependencies = {"shared", "access", "platform", "history", "programme", "cluster"})
@NullMarked
package vn.thidua.yearrecord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
