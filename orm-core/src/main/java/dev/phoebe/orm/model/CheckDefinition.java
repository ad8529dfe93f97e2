package dev.phoebe.orm.model;

/**
 * A condition that the database holds for every row.
 *
 * @param name the constraint's name
 * @param sql the condition, a constant of the program
 */
public record CheckDefinition(String name, String sql) {}
