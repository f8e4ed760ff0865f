/** The scoring scale of a cluster-year, or of a programme for all its clusters: sections and criteria with their maxima, frozen once it is adopted. */
@ApplicationModule(
        displayName = "Criteria",
        allowedDependencies = {"shared", "access", "platform", "history", "programme", "cluster", "measure"})
@NullMarked
package vn.thidua.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
