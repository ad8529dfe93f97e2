package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Types of MariaDB. */
final class MariadbTypes extends MysqlTypes {

    private static final int LONGEST_LITERAL = 65_535;

    private static final int MOST_BYTES_OF_CHARACTER = 4;

    MariadbTypes() {
        super("MariaDB");
    }

    @Override
    public String name(SqlType type) {
        return type.kind() == TypeKind.UUID ? "uuid" : super.name(type);
    }

    /**
     * The server cuts a literal of more than 65,535 bytes to what is beyond them, where VALUES or a union makes a column of
     * it; the result of a function keeps its length, and is compared as a literal is.
     */
    @Override
    public <V> void value(SqlWriter writer, Codec<V> codec, @Nullable V value) {
        if (value == null || !mayBeLarge(codec.kind()) || !isLarge(codec.element(value))) {
            writer.value(codec, value);
        } else {
            writer.append("concat(").value(codec, value).append(", '')");
        }
    }

    private static boolean mayBeLarge(TypeKind kind) {
        return kind == TypeKind.VARCHAR || kind == TypeKind.TEXT || kind == TypeKind.JSON || kind == TypeKind.BINARY;
    }

    private static boolean isLarge(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length > LONGEST_LITERAL;
        }
        return value instanceof String text && text.length() > LONGEST_LITERAL / MOST_BYTES_OF_CHARACTER;
    }

    /** JSON is a text here. */
    @Override
    public void typed(SqlWriter writer, TypeKind kind, Fragment parameter) {
        writer.write(parameter);
    }
}
