package dev.phoebe.orm.query;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.NumberCodec;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;

/** A computed number of a larger scale than the column that it is assigned to: rounded where the column does not do it. */
record StoredValue(Fragment value, SqlType column) implements Fragment {

    /** A value as it is assigned to a column. */
    static Fragment of(Fragment value, Codec<?> codec, SqlType column) {
        return isLonger(codec, column) ? new StoredValue(value, column) : value;
    }

    /** Whether the scale of a number is larger than that of the column, or unknown. */
    static boolean isLonger(Codec<?> codec, SqlType column) {
        if (column.kind() != TypeKind.DECIMAL) {
            return false;
        }
        int scale = codec instanceof NumberCodec<?> number ? number.scale() : NumberCodec.UNKNOWN_SCALE;
        return scale == NumberCodec.UNKNOWN_SCALE || scale > column.scale();
    }

    @Override
    public void write(SqlWriter writer) {
        TypeSql types = writer.dialect().types();
        if (types.roundsStored()) {
            writer.write(value);
        } else {
            types.stored(writer, value, column);
        }
    }
}
