/** Certificates in bulk: drawn whole, or put onto pre-printed blanks at saved places; one PDF for each batch. */
@ApplicationModule(
        displayName = "Certificate",
        allowedDependencies = {"shared", "access", "platform", "history", "paper", "unit", "decision"})
@NullMarked
package vn.thidua.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
