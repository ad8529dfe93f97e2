package dev.phoebe.orm.spring.dao;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.UncategorizedDataAccessException;

/** A statement failed in a way that neither the database's error code nor the driver's class of error explains. */
public class UncategorizedOrmException extends UncategorizedDataAccessException {

    private static final long serialVersionUID = 1L;

    /** An error with the one that it stands for. */
    public UncategorizedOrmException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
