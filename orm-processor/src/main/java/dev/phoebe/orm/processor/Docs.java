package dev.phoebe.orm.processor;

/** Text in the Javadoc of generated code. */
final class Docs {

    private Docs() {}

    /** A name of the database as code; nothing where it has signs that would end a comment. */
    static String code(String name) {
        return name.matches("[\\p{L}\\p{N}_. $-]+") ? "{@code " + name + "}" : "";
    }
}
