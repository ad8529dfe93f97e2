package dev.phoebe.orm.tck.fault;

import java.util.function.Consumer;

/**
 * Something that programs do.
 *
 * @param name what it is called
 * @param isBlock whether its work is one transaction; otherwise one statement that commits by itself
 * @param portion how much of it a short run plays: one of so many faults
 * @param everyError whether a short run plants an error of the machine at every call
 * @param work what is done
 */
record Scenario(String name, boolean isBlock, int portion, boolean everyError, Consumer<Stage> work) {

    static Scenario block(String name, Consumer<Stage> work) {
        return new Scenario(name, true, 1, false, work);
    }

    static Scenario outside(String name, Consumer<Stage> work) {
        return new Scenario(name, false, 1, false, work);
    }

    /** One that takes long. */
    Scenario rarely(int times) {
        return new Scenario(name, isBlock, times, everyError, work);
    }

    /** One in which an error of the machine is planted at every call, in a short run too. */
    Scenario withEveryError() {
        return new Scenario(name, isBlock, portion, true, work);
    }

    @Override
    public String toString() {
        return name;
    }
}
