/** Classes that break the rules of the house on purpose. They lie outside the product's packages and are never run. */
package offenders;
