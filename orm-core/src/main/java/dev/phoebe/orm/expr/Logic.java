package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions with and, or or, between them. */
record Logic(String operator, List<Condition> conditions) implements Compound {

    /** A longer one is put into parentheses in parts: SQLite refuses expressions that are more than 1,000 deep. */
    private static final int LONGEST_CHAIN = 400;

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
        if (all.size() <= LONGEST_CHAIN) {
            writeChain(writer, operator, all);
            return;
        }
        for (int i = 0; i < all.size(); i += LONGEST_CHAIN) {
            writer.append(i == 0 ? "(" : operator + "(");
            writeChain(writer, operator, all.subList(i, Math.min(i + LONGEST_CHAIN, all.size())));
            writer.append(")");
        }
    }

    private static void writeChain(SqlWriter writer, String operator, List<? extends Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            if (i > 0) {
                writer.append(operator);
            }
            Condition condition = conditions.get(i);
            if (condition instanceof Logic logic && !logic.operator.equals(operator)) {
                writer.append("(").write(condition).append(")");
            } else {
                condition.writeCondition(writer);
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
