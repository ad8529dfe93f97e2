package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.Codec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text and values of a statement, or of a part of one, while it is written. What was written may still be moved. */
final class Draft {

    private final StringBuilder text;
    /** Codec and value in turns; there may be room behind them. */
    private @Nullable Object[] binds = new Object[8];

    private int bindCount;

    /** Whether nothing is kept, and parameters are only counted. */
    private final boolean empty;

    Draft(int expectedLength) {
        this.text = new StringBuilder(expectedLength);
        this.empty = false;
    }

    private Draft() {
        this.text = new StringBuilder(0);
        this.empty = true;
    }

    /** A draft that stays empty, and counts parameters. */
    static Draft empty() {
        return new Draft();
    }

    /** How much text there is so far. */
    int length() {
        return text.length();
    }

    /** How much there is among the values so far. */
    int bindCount() {
        return bindCount;
    }

    Draft append(String sql) {
        if (!empty) {
            text.append(sql);
        }
        return this;
    }

    Draft append(char sql) {
        if (!empty) {
            text.append(sql);
        }
        return this;
    }

    /** Another draft, text and values, behind this one. */
    Draft append(Draft other) {
        text.append(other.text);
        insertBinds(bindCount, other);
        return this;
    }

    /** A question mark and its value; both are null where somebody else binds it. */
    <V> Draft bind(@Nullable Codec<V> codec, @Nullable V value) {
        if (empty) {
            bindCount += 2;
            return this;
        }
        text.append('?');
        makeRoom(2);
        binds[bindCount++] = codec;
        binds[bindCount++] = value;
        return this;
    }

    /** Puts another draft between what was written before a place and what was written behind it. */
    void insert(int place, int bindsBefore, Draft other) {
        if (!empty) {
            text.insert(place, other.text);
        }
        insertBinds(bindsBefore, other);
    }

    private void insertBinds(int at, Draft other) {
        if (empty) {
            bindCount += other.bindCount;
            return;
        }
        makeRoom(other.bindCount);
        System.arraycopy(binds, at, binds, at + other.bindCount, bindCount - at);
        System.arraycopy(other.binds, 0, binds, at, other.bindCount);
        bindCount += other.bindCount;
    }

    private void makeRoom(int more) {
        if (bindCount + more > binds.length) {
            binds = Arrays.copyOf(binds, bindCount * 2 + more);
        }
    }

    /** Puts what was written last, text and values, in front of what was written before it. */
    void moveTo(int place, int bindsBefore, int begin, int firstBind) {
        if (empty) {
            return;
        }
        String moved = text.substring(begin);
        text.setLength(begin);
        text.insert(place, moved);
        if (firstBind < bindCount) {
            @Nullable Object[] passed = Arrays.copyOfRange(binds, bindsBefore, firstBind);
            System.arraycopy(binds, firstBind, binds, bindsBefore, bindCount - firstBind);
            System.arraycopy(passed, 0, binds, bindCount - passed.length, passed.length);
        }
    }

    /** Whether nothing but this name was written since, or a schema in front of it: {@code shop.book} is called book. */
    boolean isName(int begin, String name) {
        int at = text.length() - name.length();
        boolean ends = at >= begin && text.indexOf(name, at) == at;
        return ends && (at == begin || text.charAt(at - 1) == '.');
    }

    Sql toSql(boolean readOnly) {
        return new Sql(text.toString(), binds, bindCount, readOnly);
    }
}
