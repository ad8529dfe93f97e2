package dev.phoebe.orm.dialect;

import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Storable;
import dev.phoebe.orm.type.TypeKind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL's driver is given values: as the standard says, but arrays have rules of their own. */
final class PostgresqlParameters extends Parameters {

    PostgresqlParameters(PreparedStatement statement) {
        super(statement);
    }

    /** Elements are cut like single values, and bytes must come as an array of the very type. */
    @Override
    public void setArray(int index, String elementType, @Nullable Object[] elements) throws SQLException {
        @Nullable
        Object[] moved = elementType.equals("bytea")
                ? new byte @Nullable [elements.length][]
                : new @Nullable Object[elements.length];
        for (int i = 0; i < elements.length; i++) {
            moved[i] = element(elements[i]);
        }
        super.setArray(index, elementType, moved);
    }

    /** As a text whose type nobody names: where it stands tells it, whether the column is of texts or of varchars. */
    @Override
    public void setList(int index, TypeKind kind, Object[] elements) throws SQLException {
        statement.setObject(index, PostgresqlArrays.literal(elements), Types.OTHER);
    }

    /** Of no type that is told, so that the server takes it for what it needs. */
    @Override
    protected void bindJson(int index, String text) throws SQLException {
        statement.setObject(index, text, Types.OTHER);
    }

    private static @Nullable Object element(@Nullable Object element) {
        if (element instanceof OffsetDateTime instant) {
            return Storable.instant(instant.toInstant()).atOffset(ZoneOffset.UTC);
        } else if (element instanceof LocalDateTime timestamp) {
            return Storable.timestamp(timestamp);
        } else if (element instanceof LocalTime time) {
            return Storable.time(time);
        } else if (element instanceof LocalDate date) {
            return Storable.date(date);
        } else if (element instanceof Object[] list) {
            return PostgresqlArrays.literal(list);
        }
        return element;
    }
}
