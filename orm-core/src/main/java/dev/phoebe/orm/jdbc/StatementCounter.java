package dev.phoebe.orm.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Counts statements, for tests: {@code counter.reset(); ...; assertThat(counter.count()).isEqualTo(2)}. Safe for use by
 * several threads.
 */
public final class StatementCounter implements StatementListener {

    private final CopyOnWriteArrayList<StatementInfo> statements = new CopyOnWriteArrayList<>();

    @Override
    public Execution start(StatementInfo statement) {
        statements.add(statement);
        return Execution.IGNORED;
    }

    /** Forgets what was counted. */
    public void reset() {
        statements.clear();
    }

    /** How many statements ran. */
    public int count() {
        return statements.size();
    }

    /** How many statements of one kind ran. */
    public long count(Operation operation) {
        return statements.stream()
                .filter(statement -> statement.operation() == operation)
                .count();
    }

    /** The texts of the statements, in order. */
    public List<String> texts() {
        return new ArrayList<>(
                statements.stream().map(statement -> statement.sql().text()).toList());
    }
}
