package dev.phoebe.orm.benchmarks;

/**
 * What one JVM measured.
 *
 * @param throughput operations in a second
 * @param bytes allocated by one operation
 */
record Sample(double throughput, double bytes) {}
