package dev.phoebe.orm.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tables and columns a database has, by JDBC's metadata; names without regard to case. */
final class LiveSchema {

    private final Connection connection;
    private final DatabaseMetaData metaData;
    private final Map<String, Set<String>> tablesBySchema = new HashMap<>();

    LiveSchema(Connection connection) throws SQLException {
        this.connection = connection;
        this.metaData = connection.getMetaData();
    }

    boolean hasTable(TableDefinition table) throws SQLException {
        return find(table).isPresent();
    }

    /**
     * A column as the driver describes it.
     *
     * @param type the constant of {@link java.sql.Types}
     * @param typeName the database's own name for it
     * @param nullable whether it may be null
     */
    record LiveColumn(int type, String typeName, boolean nullable) {}

    /** The columns by their names in lower case; none where there is no such table. */
    Map<String, LiveColumn> columns(TableDefinition table) throws SQLException {
        Map<String, LiveColumn> columns = new HashMap<>();
        Optional<String> name = find(table);
        if (name.isPresent()) {
            try (ResultSet rows =
                    metaData.getColumns(connection.getCatalog(), schema(table), escaped(name.get()), null)) {
                while (rows.next()) {
                    String typeName = String.valueOf(rows.getString("TYPE_NAME"));
                    columns.put(
                            rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                            new LiveColumn(
                                    // SQLite's driver takes it for a text
                                    typeName.equalsIgnoreCase("blob") ? Types.BLOB : rows.getInt("DATA_TYPE"),
                                    typeName,
                                    rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls));
                }
            }
        }
        return columns;
    }

    private Optional<String> find(TableDefinition table) throws SQLException {
        String schema = schema(table);
        Set<String> tables = tablesBySchema.get(String.valueOf(schema));
        if (tables == null) {
            tables = tables(schema);
            tablesBySchema.put(String.valueOf(schema), tables);
        }
        String wanted = table.name().text();
        return tables.stream().filter(name -> name.equalsIgnoreCase(wanted)).findFirst();
    }

    private Set<String> tables(@Nullable String schema) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = metaData.getTables(connection.getCatalog(), schema, "%", null)) {
            while (rows.next()) {
                String type = String.valueOf(rows.getString("TABLE_TYPE"));
                if (type.contains("TABLE") && !type.contains("SYSTEM")) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private @Nullable String schema(TableDefinition table) throws SQLException {
        if (table.schema() == null) {
            return connection.getSchema();
        }
        String wanted = table.schema().text();
        try (ResultSet rows = metaData.getSchemas()) {
            while (rows.next()) {
                String name = rows.getString("TABLE_SCHEM");
                if (name.equalsIgnoreCase(wanted)) {
                    return name;
                }
            }
        }
        return wanted;
    }

    private String escaped(String name) throws SQLException {
        String escape = metaData.getSearchStringEscape();
        return name.replace("_", escape + "_").replace("%", escape + "%");
    }
}
