package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as it is sent: its text, with a mark for each value, and the values. Immutable. */
public final class Sql {

    private final String text;
    /** Codec and value in turns; there may be room behind them. */
    private final @Nullable Object[] binds;

    private final int count;
    private final boolean readOnly;

    Sql(String text, @Nullable Object[] binds, int count, boolean readOnly) {
        this.text = text;
        this.binds = binds;
        this.count = count;
        this.readOnly = readOnly;
    }

    /** A statement without values. */
    public static Sql of(String text) {
        return new Sql(text, new Object[0], 0, false);
    }

    /** The text; values are question marks. */
    public String text() {
        return text;
    }

    /** Whether it is known to change and lock nothing. */
    public boolean readOnly() {
        return readOnly;
    }

    /** The values, in order. For logs and tests: they may be secrets. */
    public List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(count / 2);
        for (int i = 1; i < count; i += 2) {
            values.add(binds[i]);
        }
        return values;
    }

    /** Binds all values, from parameter 1 on. */
    @SuppressWarnings("unchecked") // SqlWriter pairs a value with a codec of its type
    public void bind(Parameters parameters) throws SQLException {
        for (int i = 0; i < count; i += 2) {
            Codec<Object> codec = (Codec<Object>) binds[i];
            if (codec != null) {
                codec.bind(parameters, i / 2 + 1, binds[i + 1]);
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
