package dev.phoebe.orm.processor;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What to use instead of a type that no column can have. */
final class TypeHints {

    private static final String TEXT = "Use String. ";
    private static final String POINT_IN_TIME =
            "Use Instant for a point in time, LocalDateTime for what a clock on the "
                    + "wall shows, LocalDate for a day. ";
    private static final String WITH_ZONE =
            "Use OffsetDateTime or Instant, and a String beside it if the zone matters: databases keep none. ";
    private static final String JSON = "Use Json, which holds the text of a JSON document. ";
    private static final String OPTIONAL = "Use the bare type with @Nullable. ";
    private static final String MANY =
            "Rows of another table are a Backref or a ManyToMany; single values are a List, which is an array on PostgreSQL "
                    + "and H2; other collections need a table of their own. ";

    /** Of a list of what no array holds. */
    static final String ELEMENT =
            "A List is an array, which holds texts, truth values, numbers, dates, times, UUIDs or enums; rows of another "
                    + "table are a Backref or a ManyToMany. ";

    /** Of a list whose elements may be null. */
    static final String NULL_ELEMENT = "The elements of an array are never null: remove @Nullable from them. ";

    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("java.lang.Character", TEXT),
            Map.entry("java.lang.CharSequence", TEXT),
            Map.entry("java.net.URI", TEXT),
            Map.entry("java.net.URL", TEXT),
            Map.entry("java.util.Locale", TEXT),
            Map.entry("java.util.Currency", TEXT),
            Map.entry("java.time.ZoneId", TEXT),
            Map.entry("java.lang.Byte", "Use short. "),
            Map.entry("java.math.BigInteger", "Use BigDecimal with @Column(scale = 0). "),
            Map.entry("java.util.Date", POINT_IN_TIME),
            Map.entry("java.util.Calendar", POINT_IN_TIME),
            Map.entry("java.sql.Timestamp", POINT_IN_TIME),
            Map.entry("java.sql.Date", "Use LocalDate. "),
            Map.entry("java.sql.Time", "Use LocalTime. "),
            Map.entry("java.time.ZonedDateTime", WITH_ZONE),
            Map.entry("java.time.OffsetTime", WITH_ZONE),
            Map.entry("java.time.Duration", "Use long and say the unit in the name. "),
            Map.entry("java.time.Year", "Use int. "),
            Map.entry("java.time.YearMonth", "Use LocalDate with the first day of the month. "),
            Map.entry("java.util.Optional", OPTIONAL),
            Map.entry("java.util.OptionalInt", OPTIONAL),
            Map.entry("java.util.OptionalLong", OPTIONAL),
            Map.entry("java.util.OptionalDouble", OPTIONAL),
            Map.entry("java.util.Set", MANY),
            Map.entry("java.util.Collection", MANY),
            Map.entry("java.util.Map", MANY),
            Map.entry("com.fasterxml.jackson.databind.JsonNode", JSON),
            Map.entry("tools.jackson.databind.JsonNode", JSON),
            Map.entry("java.sql.Blob", "Use byte[]. "),
            Map.entry("java.sql.Clob", "Use String with @Column(maxLength = Integer.MAX_VALUE). "));

    private TypeHints() {}

    /** A sentence with a space behind it; empty when nothing comes to mind. */
    static String of(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return Optional.ofNullable(HINTS.get(element.getQualifiedName().toString()))
                    .orElse("");
        }
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.CHAR ? TEXT : MANY;
        }
        return switch (type.getKind()) {
            case CHAR -> TEXT;
            case BYTE -> "Use short. ";
            case TYPEVAR -> "Its type is still open here: fill it in where the superclass is extended. ";
            default -> "";
        };
    }
}
