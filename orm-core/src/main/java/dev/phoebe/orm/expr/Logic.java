package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
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

    static void write(SqlWriter writer, String operator, List<? extends Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            if (i > 0) {
                writer.append(operator);
            }
            Condition condition = conditions.get(i);
            if (condition instanceof Logic logic && !logic.operator.equals(operator)) {
                writer.append("(").write(condition).append(")");
            } else {
                writer.write(condition);
            }
        }
    }

    @Override
    public @Nullable Source origin() {
        return conditions.get(0).origin();
    }
}
