/**
 * The demonstration content: five real clusters as facts, an invented cluster with every step of the year, invented
 * blocks for the words of a "khối", for steps that wait and for a result that is published provisionally, and an account
 * for every role.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"shared", "access", "platform", "measure", "cluster", "publication"})
@NullMarked
package vn.thidua.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
