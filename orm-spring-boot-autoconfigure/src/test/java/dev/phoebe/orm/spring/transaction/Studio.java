package dev.phoebe.orm.spring.transaction;

import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs work in the transactions that {@code @Transactional} begins. */
class Studio {

    @Transactional
    public void required(Runnable work) {
        work.run();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void requiresNew(Runnable work) {
        work.run();
    }

    @Transactional(propagation = Propagation.NESTED)
    public void nested(Runnable work) {
        work.run();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public void supports(Runnable work) {
        work.run();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public void supportsReading(Runnable work) {
        work.run();
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void notSupported(Runnable work) {
        work.run();
    }

    @Transactional(isolation = Isolation.SERIALIZABLE)
    public void serializable(Runnable work) {
        work.run();
    }

    @Transactional(timeout = 1)
    public void withinASecond(Runnable work) {
        work.run();
    }
}
