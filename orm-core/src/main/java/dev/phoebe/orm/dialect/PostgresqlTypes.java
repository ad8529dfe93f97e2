package dev.phoebe.orm.dialect;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL's driver moves values: as the standard says, but arrays have rules of their own. */
final class PostgresqlTypes extends MicrosecondTypes {

    /** Elements are cut like single values, and bytes must come as an array of the very type. */
    @Override
    public void bindArray(PreparedStatement statement, int index, String elementType, @Nullable Object[] elements)
            throws SQLException {
        @Nullable
        Object[] moved = elementType.equals("bytea")
                ? new byte @Nullable [elements.length][]
                : new @Nullable Object[elements.length];
        for (int i = 0; i < elements.length; i++) {
            moved[i] = element(elements[i]);
        }
        super.bindArray(statement, index, elementType, moved);
    }

    private static @Nullable Object element(@Nullable Object element) {
        if (element instanceof OffsetDateTime instant) {
            return storable(instant.toInstant()).atOffset(ZoneOffset.UTC);
        } else if (element instanceof LocalDateTime timestamp) {
            return storable(timestamp);
        } else if (element instanceof LocalTime time) {
            return storable(time);
        } else if (element instanceof LocalDate date) {
            return storable(date);
        }
        return element;
    }
}
