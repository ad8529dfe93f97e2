package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions with and, or or, between them. */
record Logic(String operator, List<Condition> conditions) implements Compound {

    static Condition of(String operator, List<Condition> conditions, Condition empty) {
        return switch (conditions.size()) {
            case 0 -> empty;
            case 1 -> conditions.get(0);
            default -> new Logic(operator, conditions);
        };
    }

    @Override
    public void write(SqlWriter writer) {
        write(writer, operator, conditions);
    }

    @Override
    public void writeTerm(SqlWriter writer) {
        if (operator.equals(" and ")) {
            write(writer);
        } else {
            writer.append("(").write(this).append(")");
        }
    }

    static void write(SqlWriter writer, String operator, List<? extends Condition> conditions) {
        List<? extends Condition> all =
                isChain(conditions.get(0), operator) ? unchained(operator, conditions) : conditions;
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                writer.append(operator);
            }
            Condition condition = all.get(i);
            if (condition instanceof Logic logic && !logic.operator.equals(operator)) {
                writer.append("(").write(condition).append(")");
            } else {
                writer.write(condition);
            }
        }
    }

    private static boolean isChain(Condition condition, String operator) {
        return condition instanceof Logic logic && logic.operator.equals(operator);
    }

    /** Of {@code a.or(b).or(c)} a, b and c: a program may chain thousands, which is too deep to go down into. */
    private static List<Condition> unchained(String operator, List<? extends Condition> conditions) {
        Deque<Condition> all = new ArrayDeque<>();
        List<? extends Condition> links = conditions;
        while (true) {
            for (int i = links.size() - 1; i > 0; i--) {
                all.addFirst(links.get(i));
            }
            Condition first = links.get(0);
            if (!(first instanceof Logic logic && logic.operator.equals(operator))) {
                all.addFirst(first);
                return List.copyOf(all);
            }
            links = logic.conditions;
        }
    }

    @Override
    public @Nullable Source origin() {
        Condition first = conditions.get(0);
        while (first instanceof Logic logic) {
            first = logic.conditions.get(0);
        }
        return first.origin();
    }
}
