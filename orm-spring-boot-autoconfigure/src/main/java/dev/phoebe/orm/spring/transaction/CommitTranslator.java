package dev.phoebe.orm.spring.transaction;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Translates as before, and takes note of the error of a commit. {@link JdbcTransactionManager} rolls back after one, and
 * tells its listeners of the rollback alone.
 */
final class CommitTranslator implements SQLExceptionTranslator {

    private final SQLExceptionTranslator translator;
    private final ThreadTransactions thread;

    private CommitTranslator(SQLExceptionTranslator translator, ThreadTransactions thread) {
        this.translator = translator;
        this.thread = thread;
    }

    static void install(JdbcTransactionManager manager, ThreadTransactions thread) {
        manager.setExceptionTranslator(new CommitTranslator(manager.getExceptionTranslator(), thread));
    }

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException error) {
        SpringTransaction bound = thread.bound();
        if (bound != null && bound.isCommitSent() && bound.commitError() == null) {
            bound.commitFailed(error);
        }
        return translator.translate(task, sql, error);
    }
}
