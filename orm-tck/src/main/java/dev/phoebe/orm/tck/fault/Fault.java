package dev.phoebe.orm.tck.fault;

/**
 * A fault that is to happen.
 *
 * @param call at which call of those that can fail, counted from 0
 * @param kind with what it fails
 * @param afterwards whether the database has done what was asked for
 * @param forEver whether all calls after it fail, too
 */
public record Fault(int call, FaultKind kind, boolean afterwards, boolean forEver) {

    @Override
    public String toString() {
        return kind + (afterwards ? " after" : " before") + " call " + call + (forEver ? " and for ever" : "");
    }
}
