package dev.phoebe.orm.tck.fault;

/** What was found. */
final class Tally {

    int faults;
    int partial;
    int untrue;
    int leaked;
    int dirty;
    int strangers;

    @Override
    public String toString() {
        return faults + " faults planted; partly stored " + partial + ", told what is not so " + untrue
                + ", connections leaked " + leaked + ", dirty or dead connections lent " + dirty
                + ", objects or hooks that do not know what is stored " + strangers;
    }
}
