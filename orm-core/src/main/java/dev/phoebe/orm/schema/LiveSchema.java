package dev.phoebe.orm.schema;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.TableName;
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
    private final Map<Place, Set<String>> tablesByPlace = new HashMap<>();

    LiveSchema(Connection connection) throws SQLException {
        this.connection = connection;
        this.metaData = connection.getMetaData();
    }

    boolean hasTable(TableDefinition table) throws SQLException {
        return find(place(table.name()), table.name()).isPresent();
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
        Place place = place(table.name());
        Optional<String> name = find(place, table.name());
        if (name.isPresent()) {
            try (ResultSet rows = metaData.getColumns(place.catalog(), place.schema(), escaped(name.get()), null)) {
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

    /** Where JDBC finds tables. What SQL calls a schema is a catalog to the drivers of MariaDB and MySQL. */
    private record Place(@Nullable String catalog, @Nullable String schema) {}

    private Place place(TableName table) throws SQLException {
        Name schema = table.schema();
        if (schema == null) {
            return new Place(connection.getCatalog(), connection.getSchema());
        }
        if (metaData.supportsSchemasInTableDefinitions()) {
            return new Place(connection.getCatalog(), named(metaData.getSchemas(), "TABLE_SCHEM", schema));
        }
        return new Place(named(metaData.getCatalogs(), "TABLE_CAT", schema), null);
    }

    /** Those of these schemas that are there. */
    Set<Name> schemas(Set<Name> wanted) throws SQLException {
        boolean schemas = metaData.supportsSchemasInTableDefinitions();
        Set<Name> found = new HashSet<>();
        try (ResultSet rows = schemas ? metaData.getSchemas() : metaData.getCatalogs()) {
            while (rows.next()) {
                String name = rows.getString(schemas ? "TABLE_SCHEM" : "TABLE_CAT");
                wanted.stream()
                        .filter(each -> each.text().equalsIgnoreCase(name))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** The connection's own schema; null where it has none. */
    @Nullable
    Name ownSchema() throws SQLException {
        boolean schemas = metaData.supportsSchemasInTableDefinitions();
        String name = schemas ? connection.getSchema() : connection.getCatalog();
        return name == null || name.isEmpty() ? null : Name.of(name);
    }

    private static String named(ResultSet rows, String column, Name wanted) throws SQLException {
        try (rows) {
            while (rows.next()) {
                String name = rows.getString(column);
                if (name.equalsIgnoreCase(wanted.text())) {
                    return name;
                }
            }
        }
        return wanted.text();
    }

    private Optional<String> find(Place place, TableName table) throws SQLException {
        Set<String> tables = tablesByPlace.get(place);
        if (tables == null) {
            tables = tables(place);
            tablesByPlace.put(place, tables);
        }
        String wanted = table.name().text();
        return tables.stream().filter(name -> name.equalsIgnoreCase(wanted)).findFirst();
    }

    private Set<String> tables(Place place) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = metaData.getTables(place.catalog(), place.schema(), "%", null)) {
            while (rows.next()) {
                String type = String.valueOf(rows.getString("TABLE_TYPE"));
                if (type.contains("TABLE") && !type.contains("SYSTEM")) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private String escaped(String name) throws SQLException {
        String escape = metaData.getSearchStringEscape();
        return name.replace("_", escape + "_").replace("%", escape + "%");
    }
}
