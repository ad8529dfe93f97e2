package dev.phoebe.orm.processor;

import java.util.regex.Pattern;

/** Finishes what JavaPoet lays out: users meet this code in the debugger. */
final class Tidy {

    private static final Pattern SHORT_JAVADOC = Pattern.compile("/\\*\\*\n +\\* (.*)\n +\\*/");
    private static final Pattern BROKEN_THROWS = Pattern.compile(" throws\n +");
    private static final Pattern SPACED_FIELDS = Pattern.compile("( private [^(={\n]*;\n)\n(?= +private [^(={\n]*;\n)");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\) \\{\n +}");

    private static final Pattern COLUMNS = Pattern.compile("(;\n)\n(?=( +/\\*\\* .*\n)? +public final [A-Z])");
    private static final Pattern OVERRIDE = Pattern.compile("@Override\n +");
    private static final Pattern SHORT_BODY =
            Pattern.compile("(?m)^(?=.{0,100}\\{$)(.*\\{)\n +(?=.{0,70}$)(.*;)\n +}(?=\n)");
    private static final Pattern SHORT_METHODS = Pattern.compile("(?m)(^ .*\\{ .* }\n)\n(?=.*\\{ .* }$)");

    private Tidy() {}

    /** The same code. No pattern can match inside a literal, because literals have no line ends. */
    static String tidy(String code) {
        String text = SHORT_JAVADOC.matcher(code).replaceAll("/** $1 */");
        text = BROKEN_THROWS.matcher(text).replaceAll(" throws ");
        text = SPACED_FIELDS.matcher(text).replaceAll("$1");
        text = EMPTY_BODY.matcher(text).replaceAll(") {}");
        text = COLUMNS.matcher(text).replaceAll("$1");
        text = OVERRIDE.matcher(text).replaceAll("@Override ");
        text = SHORT_BODY.matcher(text).replaceAll("$1 $2 }");
        text = SHORT_METHODS.matcher(text).replaceAll("$1");
        return text.stripTrailing() + "\n";
    }
}
