package dev.phoebe.orm.error;

import java.io.Serializable;

/**
 * One value that was refused before anything was written.
 *
 * @param path the property of the model, as in {@code "title"}
 * @param message what is wrong with it, for a person; it never repeats the value
 */
public record Violation(String path, String message) implements Serializable {}
