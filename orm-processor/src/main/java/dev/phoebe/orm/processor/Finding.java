package dev.phoebe.orm.processor;

/**
 * One thing that is wrong with a model.
 *
 * @param message the whole text, code included
 */
record Finding(Problem problem, Place place, String message) {}
