package dev.phoebe.orm.processor;

import org.jspecify.annotations.Nullable;

/**
 * How code in the model's package reaches a field.
 *
 * @param read behind {@code model.}: {@code title} or {@code getTitle()}; null when there is no way
 * @param write behind {@code model.}, with {@code $L} for the value: {@code title = $L} or {@code setTitle($L)}; null
 *     when there is no way
 * @param fixed whether the field is final
 * @param deprecated whether a method on the way is
 */
record Access(@Nullable String read, @Nullable String write, boolean fixed, boolean deprecated) {}
