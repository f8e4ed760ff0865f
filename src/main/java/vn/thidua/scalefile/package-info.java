/** A scale as a workbook: what is sent out can be read in again. */
@ApplicationModule(
        displayName = "Scale files",
        allowedDependencies = {"shared", "access", "platform", "criteria"})
@NullMarked
package vn.thidua.scalefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
