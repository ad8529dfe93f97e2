package dev.phoebe.orm;

/**
 * A row that was found, or made because there was none.
 *
 * @param row the row
 * @param created whether it was made
 */
public record GetOrCreate<M>(M row, boolean created) {}
