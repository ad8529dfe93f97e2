package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a commit was lost, or that to a statement which commits by itself: the work may or may not be stored, and
 * must not be repeated blindly.
 */
public class CommitOutcomeUnknownException extends ConnectionException {
    private static final long serialVersionUID = 1L;

    public CommitOutcomeUnknownException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
