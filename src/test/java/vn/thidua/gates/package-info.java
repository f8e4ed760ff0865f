/** The rules of the house, each with a planted offender that proves it bites. */
package vn.thidua.gates;
