/** Scans and files kept with the steps of a cluster-year. */
@ApplicationModule(
        displayName = "Attachment",
        allowedDependencies = {"shared", "access", "platform", "history", "programme", "cluster", "yearrecord"})
@NullMarked
package vn.thidua.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
