package dev.phoebe.orm.processor;

import java.nio.charset.StandardCharsets;

/** What a table, a column or an index may be called. */
final class SqlNames {

    /** PostgreSQL cuts what is longer, without a word. It counts bytes. */
    private static final int LONGEST = 63;

    private SqlNames() {}

    static void check(String name, Place place, Findings findings) {
        if (name.isBlank()) {
            findings.add(Problem.BAD_NAME, place, name, "it is empty");
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            findings.add(Problem.BAD_NAME, place, printable(name), "it has control characters");
        } else if (bytes(name) > LONGEST) {
            String unit = bytes(name) == name.length() ? " characters" : " bytes";
            findings.add(
                    Problem.BAD_NAME,
                    place,
                    name,
                    "it has " + bytes(name) + unit + ", and " + LONGEST + " are allowed");
        }
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String printable(String name) {
        return name.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
