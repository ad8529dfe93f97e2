package dev.phoebe.orm.tck.contract;

/** Throws checked exceptions where none are declared, as Kotlin and Lombok do. */
final class Sneaky {

    private Sneaky() {}

    /** Throws it; the answer is there for the compiler. */
    static RuntimeException thrown(Exception failure) {
        return Sneaky.<RuntimeException>raise(failure);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the compiler is to be deceived
    private static <E extends Exception> RuntimeException raise(Exception failure) throws E {
        throw (E) failure;
    }
}
