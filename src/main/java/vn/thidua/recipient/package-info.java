/** Whom awards are for: a unit, a collective within one, a person, a work; each is one record, whatever it is proposed for. */
@ApplicationModule(
        displayName = "Recipient",
        allowedDependencies = {"shared", "access", "platform", "history", "unit", "catalogue"})
@NullMarked
package vn.thidua.recipient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
