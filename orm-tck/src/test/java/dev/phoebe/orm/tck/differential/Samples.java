package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.tck.differential.Data.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Random values and rows: few different ones, so that many are equal, and null wherever it may stand. Decimals are
 * quarters, which floating point numbers hold exactly, because SQLite has no others. Texts are of ASCII: how other letters
 * change their case differs between databases. Numbers are small: what is too large is an error on some databases only.
 */
final class Samples {

    private static final List<String> TEXTS = List.of(
            "", "a", "A", "b", "ab", "aB", "Ab", "ba", "abc", "a b", " a", "b ", "%", "a%", "_", "a_b", "!", "a!b",
            "\\", "a\\b", "'", "*", "[a]", "?", "10", "2");
    private static final List<String> PATTERNS = List.of(
            "%", "_", "a%", "%b", "%a%", "_b", "a_", "A%", "!%", "a!%", "%!_%", "!!", "!", "a", "", "%\\%", "[a]", "*");
    private static final int NULLS = 35;

    private final Dice dice;

    Samples(Dice dice) {
        this.dice = dice;
    }

    Object value(Kind kind) {
        return switch (kind) {
            case INTEGER -> dice.between(-2, 6);
            case LONG, KEY -> (long) dice.between(0, 9);
            case DECIMAL -> BigDecimal.valueOf(dice.between(-8, 24) * 25L, 2);
            case TEXT -> dice.pick(TEXTS);
            case BOOLEAN -> dice.percent(50);
            case DATE -> LocalDate.of(2024, 2, 26).plusDays(dice.between(0, 8)).plusYears(dice.below(2));
            case DOUBLE -> throw new IllegalArgumentException("Means are not stored.");
        };
    }

    String pattern() {
        return dice.pick(PATTERNS);
    }

    /** Rows of all tables; references lead to rows that stand before. */
    Data data() {
        Map<Entity, List<Tuple>> tables = new EnumMap<>(Entity.class);
        tables.put(Entity.FIRM, new ArrayList<>());
        tables.put(Entity.WORKER, new ArrayList<>());
        tables.put(Entity.CHORE, new ArrayList<>());
        Data data = new Data(tables);
        int firms = dice.between(0, 6);
        int workers = dice.between(1, 10);
        fill(data, Entity.FIRM, firms);
        fill(data, Entity.WORKER, workers);
        fill(data, Entity.CHORE, dice.between(0, 12));
        return data;
    }

    private void fill(Data data, Entity entity, int count) {
        List<Tuple> rows = data.rows(entity);
        for (int i = 1; i <= count; i++) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (Entity.Field field : entity.fields()) {
                values.put(field.name(), field(data, entity, field, i));
            }
            rows.add(new Tuple(entity, values));
        }
    }

    private @Nullable Object field(Data data, Entity entity, Entity.Field field, int number) {
        if (field.name().equals("id")) {
            return (long) number;
        } else if (field.nullable() && dice.percent(NULLS)) {
            return null;
        } else if (field.kind() != Kind.KEY) {
            return Scalars.normal(value(field.kind()));
        }
        List<Tuple> targets = data.rows(entity.reference(field.name()).target());
        return targets.isEmpty() ? null : dice.pick(targets).id();
    }
}
