package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Functions;
import dev.phoebe.orm.tck.model.AllTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes are compared and put together, and are never taken for a text. */
public abstract class BinaryContract extends Contract {

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private void rows(byte[]... values) {
        for (byte[] value : values) {
            AllTypes row = new AllTypes();
            row.someBytes = value;
            db.insert(row);
        }
    }

    private <V> List<V> of(Expression<V> expression) {
        return db.select(expression).from(ALL_TYPES).orderBy(ALL_TYPES.id).list();
    }

    private List<String> found(Condition condition) {
        return db.select(ALL_TYPES.someBytes.hex())
                .where(condition)
                .orderBy(ALL_TYPES.id)
                .list();
    }

    @Test
    void bytesAreEqualOrNot() {
        rows(bytes(), bytes(0), bytes(0, 255), bytes('a', 'b'), bytes('A', 'b'), bytes('a', 'b', ' '));
        assertThat(found(ALL_TYPES.someBytes.eq(bytes(0, 255)))).containsExactly("00ff");
        assertThat(found(ALL_TYPES.someBytes.eq(bytes('a', 'b')))).containsExactly("6162");
        assertThat(found(ALL_TYPES.someBytes.eq(bytes()))).containsExactly("");
        assertThat(found(ALL_TYPES.someBytes.ne(bytes('a', 'b')))).hasSize(5);
        assertThat(found(ALL_TYPES.someBytes.in(bytes(0), bytes('A', 'b'), bytes(9))))
                .containsExactly("00", "4162");
        assertThat(found(ALL_TYPES.someBytes.notIn(bytes(0), bytes()))).hasSize(4);
        assertThat(found(ALL_TYPES.someBytes.isNotDistinctFrom(bytes(0)))).containsExactly("00");
        assertThat(found(ALL_TYPES.maybeBytes.isNull())).hasSize(6);
        assertThat(found(ALL_TYPES.someBytes.eq(ALL_TYPES.someBytes))).hasSize(6);
    }

    /** Each byte as a number from 0 to 255. */
    @Test
    void bytesHaveAnOrder() {
        rows(bytes(128), bytes(1), bytes(127, 255), bytes(), bytes(1, 0));
        assertThat(db.select(ALL_TYPES.someBytes.hex())
                        .from(ALL_TYPES)
                        .orderBy(ALL_TYPES.someBytes.asc())
                        .list())
                .containsExactly("", "01", "0100", "7fff", "80");
        assertThat(found(ALL_TYPES.someBytes.lt(bytes(1, 0)))).containsExactly("01", "");
        assertThat(found(ALL_TYPES.someBytes.le(bytes(1, 0)))).containsExactly("01", "", "0100");
        assertThat(found(ALL_TYPES.someBytes.gt(bytes(127)))).containsExactly("80", "7fff");
        assertThat(found(ALL_TYPES.someBytes.ge(bytes(128)))).containsExactly("80");
    }

    @Test
    void bytesAreCounted() {
        rows(bytes(), bytes(0), "é😀".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[100_000]);
        assertThat(of(ALL_TYPES.someBytes.byteLength())).containsExactly(0, 1, 6, 100_000);
        assertThat(found(ALL_TYPES.someBytes.byteLength().eq(1))).containsExactly("00");
    }

    @Test
    void bytesBecomeDigits() {
        rows(bytes(), bytes(0, 1, 127, 128, 255), bytes(0xAB));
        assertThat(of(ALL_TYPES.someBytes.hex())).containsExactly("", "00017f80ff", "ab");
        assertThat(found(ALL_TYPES.someBytes.hex().eq("ab"))).containsExactly("ab");
    }

    @Test
    void bytesArePutTogether() {
        rows(bytes(), bytes(0, 255), bytes('\\', '\''));
        assertThat(of(ALL_TYPES.someBytes.concat(bytes(0, 1)).hex())).containsExactly("0001", "00ff0001", "5c270001");
        assertThat(of(ALL_TYPES.someBytes.concat(ALL_TYPES.someBytes).hex()))
                .containsExactly("", "00ff00ff", "5c275c27");
        assertThat(of(ALL_TYPES.someBytes.concat(bytes(0, 1))))
                .containsExactly(bytes(0, 1), bytes(0, 255, 0, 1), bytes(92, 39, 0, 1));
        assertThat(found(ALL_TYPES.someBytes.concat(bytes(1)).eq(bytes(0, 255, 1))))
                .containsExactly("00ff");
        assertThat(of(ALL_TYPES.maybeBytes.concat(bytes(1)))).containsOnlyNulls();
        db.update(ALL_TYPES)
                .set(ALL_TYPES.maybeBytes, ALL_TYPES.someBytes.concat(bytes(200)))
                .all()
                .execute();
        assertThat(of(ALL_TYPES.maybeBytes.hex())).containsExactly("c8", "00ffc8", "5c27c8");
    }

    @Test
    void bytesBeginWithOthers() {
        rows(bytes(), bytes(0, 255, 3), bytes(0, 255), bytes(0), bytes(255, 0));
        assertThat(found(ALL_TYPES.someBytes.startsWith(bytes(0, 255)))).containsExactly("00ff03", "00ff");
        assertThat(found(ALL_TYPES.someBytes.startsWith(bytes()))).hasSize(5);
        assertThat(of(ALL_TYPES.someBytes.left(2).hex())).containsExactly("", "00ff", "00ff", "00", "ff00");
        assertThat(of(ALL_TYPES.someBytes.left(0).byteLength())).containsOnly(0);
        assertThatThrownBy(() -> ALL_TYPES.someBytes.left(-1)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void bytesStandWhereOtherValuesDo() {
        rows(bytes(1), bytes(2));
        assertThat(of(ALL_TYPES.maybeBytes.orElse(bytes(7)).hex())).containsExactly("07", "07");
        assertThat(of(ALL_TYPES.maybeBytes.orElse(ALL_TYPES.someBytes))).containsExactly(bytes(1), bytes(2));
        assertThat(of(ALL_TYPES.someBytes.nullIf(bytes(1)).hex())).containsExactly(null, "02");
        assertThat(db.select(value(bytes(1, 2)).hex()).one()).isEqualTo("0102");
        assertThat(db.select(value(bytes(1)).concat(bytes(2)).byteLength()).one())
                .isEqualTo(2);
        var named = ALL_TYPES.someBytes.as("b");
        var inner = db.select(named).from(ALL_TYPES).asTable("q");
        assertThat(db.select(inner.get(named).hex()).from(inner).list()).containsExactlyInAnyOrder("01", "02");
        assertThat(of(Functions.sql("{0}", ExpressionType.BYTES, ALL_TYPES.someBytes)
                        .hex()))
                .containsExactly("01", "02");
    }
}
