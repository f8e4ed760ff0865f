/** The administrator's side of accounts: who has one, what it is granted, how many come in at once. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared", "access", "platform", "history", "unit", "identity", "sheet"})
@NullMarked
package vn.thidua.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
