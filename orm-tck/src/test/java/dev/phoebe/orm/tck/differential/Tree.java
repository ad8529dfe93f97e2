package dev.phoebe.orm.tck.differential;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plans seen as trees of records, whatever their types. */
@SuppressWarnings("EnumOrdinal") // the first constant is the simplest
final class Tree {

    private Tree() {}

    /** The values of a record, in the order of its components. */
    static List<@Nullable Object> parts(Record node) {
        List<@Nullable Object> parts = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.add(component.getAccessor().invoke(node));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return parts;
    }

    /** The record with one other value. */
    static Record with(Record node, int index, @Nullable Object value) {
        try {
            RecordComponent[] components = node.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = components[i].getType();
            }
            List<@Nullable Object> parts = parts(node);
            parts.set(index, value);
            var constructor = node.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Visits a node and all below it. */
    static void visit(@Nullable Object node, Consumer<Object> visitor) {
        if (node instanceof Record record) {
            visitor.accept(record);
            parts(record).forEach(part -> visit(part, visitor));
        } else if (node instanceof List<?> list) {
            list.forEach(element -> visit(element, visitor));
        }
    }

    /** How large it is: a smaller one is easier to understand. */
    static int weight(@Nullable Object node) {
        if (node == null) {
            return 0;
        } else if (node instanceof Record record) {
            return 2 + parts(record).stream().mapToInt(Tree::weight).sum();
        } else if (node instanceof List<?> list) {
            return list.stream().mapToInt(Tree::weight).sum();
        } else if (node instanceof String text) {
            return text.length();
        } else if (node instanceof Boolean flag) {
            return flag ? 1 : 0;
        } else if (node instanceof Number number) {
            BigDecimal value = new BigDecimal(number.toString());
            return value.signum() == 0 ? 0 : value.compareTo(BigDecimal.ONE) == 0 ? 1 : 2;
        } else if (node instanceof Enum<?> choice) {
            return Math.min(choice.ordinal(), 1);
        }
        return 1;
    }
}
