package dev.phoebe.orm.tck.docs;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes of messages: the annotation processor's, and those that clients are told. */
final class Diagnostics {

    /** A constant of the enum: its name, and its number in front of the text. */
    private static final Pattern CONSTANT = Pattern.compile("^ {4}[A-Z_]+\\(\\s*(\\d+),", Pattern.MULTILINE);

    private static final Pattern ROW = Pattern.compile("^\\| (ORM\\d{3}) \\|", Pattern.MULTILINE);

    private static final Pattern PROBLEM = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\",");

    private Diagnostics() {}

    /** The codes of all problems. */
    static Set<String> codes(String source) {
        return CONSTANT.matcher(source)
                .results()
                .map(constant -> String.format(Locale.ROOT, "ORM%03d", Integer.valueOf(constant.group(1))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes that a client is told. */
    static Set<String> problems(String source) {
        return PROBLEM.matcher(source)
                .results()
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes that the page has a row for. */
    static Set<String> explained(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
