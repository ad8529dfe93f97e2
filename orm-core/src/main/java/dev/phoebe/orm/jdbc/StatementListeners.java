package dev.phoebe.orm.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several listeners as one. */
final class StatementListeners implements StatementListener {

    private final StatementListener[] listeners;

    private StatementListeners(List<StatementListener> listeners) {
        this.listeners = listeners.toArray(StatementListener[]::new);
    }

    /** None or one needs nothing around it. */
    static StatementListener of(List<StatementListener> listeners) {
        return switch (listeners.size()) {
            case 0 -> statement -> Execution.IGNORED;
            case 1 -> listeners.get(0);
            default -> new StatementListeners(listeners);
        };
    }

    @Override
    public Execution start(StatementInfo statement) {
        Execution[] executions = new Execution[listeners.length];
        for (int i = 0; i < executions.length; i++) {
            executions[i] = listeners[i].start(statement);
        }
        return (rows, failure) -> end(executions, rows, failure);
    }

    private static void end(Execution[] executions, long rows, @Nullable Throwable failure) {
        for (Execution execution : executions) {
            execution.end(rows, failure);
        }
    }
}
