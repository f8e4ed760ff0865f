/** The database itself: an embedded real PostgreSQL when no server is given, its start, its stop and its copies. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package vn.thidua.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
