package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code case when ... then ... else ... end}; with an operand, {@code case x when ...}. */
record CaseForm(
        @Nullable Expression<?> operand,
        List<Branch> branches,
        @Nullable Expression<?> otherwise) implements Formula {

    record Branch(Fragment test, Expression<?> result) {}

    /** What it may become. */
    List<Expression<?>> results() {
        List<Expression<?>> results = new ArrayList<>(branches.size() + 1);
        for (int i = 0; i < branches.size(); i++) {
            results.add(branches.get(i).result());
        }
        if (otherwise != null) {
            results.add(otherwise);
        }
        return results;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.append("case");
        if (operand != null) {
            Value.writeTyped(writer.append(" "), operand);
        }
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            writer.append(" when ");
            if (operand == null) {
                branch.test().writeCondition(writer);
            } else {
                writer.write(branch.test());
            }
            writer.append(" then ");
            Value.writeTyped(writer, branch.result());
        }
        if (otherwise != null) {
            Value.writeTyped(writer.append(" else "), otherwise);
        }
        writer.append(" end");
    }

    @Override
    public @Nullable Source origin() {
        if (operand != null && operand.origin() != null) {
            return operand.origin();
        }
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            Source origin = branch.test() instanceof Expression<?> test && test.origin() != null
                    ? test.origin()
                    : branch.result().origin();
            if (origin != null) {
                return origin;
            }
        }
        return otherwise == null ? null : otherwise.origin();
    }
}
