/**
 * The demonstration content: five real clusters as facts, an invented cluster with every step of the year, a small one
 * whose result is published provisionally, an invented block for the words of a "khối" and for steps that wait, and an account for every role.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"shared", "access", "platform", "measure", "cluster", "publication"})
@NullMarked
package vn.thidua.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
