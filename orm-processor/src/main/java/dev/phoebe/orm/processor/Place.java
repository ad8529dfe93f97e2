package dev.phoebe.orm.processor;

/**
 * Where something was said, as a ticket: only {@link Places} knows the element behind it, so that descriptions hold
 * nothing of the compiler's.
 */
record Place(int number) {}
