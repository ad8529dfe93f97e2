package dev.phoebe.orm.processor;

import java.util.regex.Pattern;

/** Finishes what JavaPoet lays out: users meet this code in the debugger. */
final class Tidy {

    private static final Pattern SHORT_JAVADOC = Pattern.compile("/\\*\\*\n +\\* (.*)\n +\\*/");
    private static final Pattern BROKEN_THROWS = Pattern.compile(" throws\n +");
    private static final Pattern SPACED_FIELDS = Pattern.compile("( private [^(={\n]*;\n)\n(?= +private [^(={\n]*;\n)");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\) \\{\n +}");

    private Tidy() {}

    /** The same code. No pattern can match inside a literal, because literals have no line ends. */
    static String tidy(String code) {
        String text = SHORT_JAVADOC.matcher(code).replaceAll("/** $1 */");
        text = BROKEN_THROWS.matcher(text).replaceAll(" throws ");
        text = SPACED_FIELDS.matcher(text).replaceAll("$1");
        text = EMPTY_BODY.matcher(text).replaceAll(") {}");
        return text.stripTrailing() + "\n";
    }
}
