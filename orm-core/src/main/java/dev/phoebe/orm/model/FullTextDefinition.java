package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.FullTextIndex;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Names;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An index over the words in columns of one table.
 *
 * @param name its name; empty to have one made
 * @param properties the properties, in order
 * @param language whose grammar makes one word of several forms; empty to take words as they are
 */
public record FullTextDefinition(String name, List<String> properties, String language) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9_]*");

    /** An index over the words in columns. */
    public FullTextDefinition {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new InvalidQueryException("'" + language
                    + "' is no name of a language for full-text search. Use letters in lower case: english.");
        }
        properties = List.copyOf(properties);
    }

    /** The index as the databases know it. */
    public FullTextIndex of(Table<?, ?> table) {
        List<Name> columns = properties.stream()
                .<Name>map(property -> table.column(property).orElseThrow().name())
                .toList();
        Column<?, ?> key = table.keyColumns().get(0);
        boolean counted = key.definition().key() == KeyGeneration.IDENTITY;
        return new FullTextIndex(
                name.isEmpty() ? Names.made(table.name(), columns, "fts") : Name.of(name),
                table.tableName(),
                counted ? key.name() : null,
                columns,
                language);
    }
}
