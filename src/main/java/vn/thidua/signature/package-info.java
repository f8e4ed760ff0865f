/** Electronic signatures of PDFs: read, checked without any network, answered in words. Nothing is signed here. */
@ApplicationModule(
        displayName = "Signature",
        allowedDependencies = {"shared"})
@NullMarked
package vn.thidua.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
