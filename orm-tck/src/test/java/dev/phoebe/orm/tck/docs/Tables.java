package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the dialects say about themselves, as tables in Markdown. */
final class Tables {

    private Tables() {}

    /** What each database can do. */
    static String features() {
        List<Dialect> dialects = Dialects.all();
        StringBuilder table = new StringBuilder("| Feature");
        dialects.forEach(dialect -> table.append(" | ").append(dialect.name()));
        table.append(" |\n| ---").append(" | :-:".repeat(dialects.size())).append(" |\n");
        for (Feature feature : Feature.values()) {
            table.append("| ").append(feature.words()).append(" | ");
            table.append(dialects.stream()
                    .map(dialect -> dialect.supports(feature) ? "yes" : "-")
                    .collect(Collectors.joining(" | ")));
            table.append(" |\n");
        }
        return table.toString();
    }

    /** Which type of the database a field has; one line for each type. */
    static List<String> types() {
        Map<String, SqlType> types = new LinkedHashMap<>();
        types.put("`boolean`", SqlType.of(TypeKind.BOOLEAN));
        types.put("`short`", SqlType.of(TypeKind.SMALLINT));
        types.put("`int`", SqlType.of(TypeKind.INTEGER));
        types.put("`long`", SqlType.of(TypeKind.BIGINT));
        types.put("`float`", SqlType.of(TypeKind.REAL));
        types.put("`double`", SqlType.of(TypeKind.DOUBLE));
        types.put("`BigDecimal`", SqlType.decimal(19, 4));
        types.put("`String`", SqlType.varchar(255));
        types.put("`String`, `maxLength = Integer.MAX_VALUE`", SqlType.of(TypeKind.TEXT));
        types.put("`byte[]`", SqlType.of(TypeKind.BINARY));
        types.put("`LocalDate`", SqlType.of(TypeKind.DATE));
        types.put("`LocalTime`", SqlType.of(TypeKind.TIME));
        types.put("`LocalDateTime`", SqlType.of(TypeKind.TIMESTAMP));
        types.put("`Instant`, `OffsetDateTime`", SqlType.of(TypeKind.INSTANT));
        types.put("`UUID`", SqlType.of(TypeKind.UUID));
        types.put("`Json`", SqlType.of(TypeKind.JSON));
        return types.entrySet().stream()
                .map(type -> "| " + type.getKey() + " | "
                        + tested().map(dialect -> "`" + dialect.types().name(type.getValue()) + "`")
                                .collect(Collectors.joining(" | "))
                        + " |")
                .toList();
    }

    /** How each database takes many rows; one line for each. */
    static List<String> bulkInserts() {
        return Dialects.all().stream()
                .map(dialect ->
                        "| " + dialect.name() + " | " + words(dialect.changes().bulkInsert(true)) + " | "
                                + words(dialect.changes().bulkInsert(false)) + " |")
                .toList();
    }

    private static String words(BulkInsert bulk) {
        String style = switch (bulk.style()) {
            case ARRAYS -> "one array for each column, `unnest`";
            case ROWS -> "`values` of many rows";
            case BATCH -> bulk.set() == 1 ? "a JDBC batch" : "a JDBC batch of `values` of " + bulk.set() + " rows";
            case COUNTED_BATCH -> "a JDBC batch between two single rows";
        };
        return style + ", " + bulk.rows();
    }

    private static Stream<Dialect> tested() {
        return Dialects.all().stream().filter(dialect -> !dialect.name().equals("MySQL"));
    }
}
