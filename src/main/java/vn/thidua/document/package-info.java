/** Official papers: described once as typed blocks, set as PDF and as DOCX in the form of Decree 30/2020/NĐ-CP. */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"shared", "paper"})
@NullMarked
package vn.thidua.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
