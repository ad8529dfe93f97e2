package dev.phoebe.orm.sql;

import dev.phoebe.orm.error.InvalidQueryException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The common tables of one statement: each is written once, behind those that it uses itself. */
final class CommonTables {

    private final List<CommonTable> known = new ArrayList<>();
    private final Set<Name> tables = new HashSet<>();
    private final Draft definitions = new Draft(256);
    private boolean recursive;

    /** Whether it is met for the first time, so that its definition must be written. */
    boolean add(CommonTable table) {
        for (CommonTable other : known) {
            if (other == table) {
                return false;
            }
            if (other.name().text().equalsIgnoreCase(table.name().text())) {
                throw new InvalidQueryException("Two common tables of one statement are called '" + table.name()
                        + "'. Give one of them another name, or use the same object twice.");
            }
        }
        if (tables.contains(table.name())) {
            throw ambiguous(table.name());
        }
        known.add(table);
        recursive |= table.isRecursive();
        return true;
    }

    /** The statement uses a table of the database. */
    void addTable(Name table) {
        for (CommonTable common : known) {
            if (common.name().equals(table)) {
                throw ambiguous(table);
            }
        }
        tables.add(table);
    }

    /** Some databases take the one for the other, and some the other for the one. */
    private static InvalidQueryException ambiguous(Name name) {
        return new InvalidQueryException("The common table '" + name + "' has the name of a table that the statement"
                + " uses. Give the common table another name.");
    }

    /** A definition is complete. */
    void define(Draft definition) {
        definitions.append(definitions.length() == 0 ? "" : ", ").append(definition);
    }

    Draft clause(QuerySql queries) {
        String with = queries.with(recursive);
        return new Draft(definitions.length() + with.length() + 1)
                .append(with)
                .append(definitions)
                .append(' ');
    }
}
