package dev.phoebe.orm.processor;

import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Names made from names. */
final class Text {

    private Text() {}

    /** {@code WebHTTPRequest} as {@code web_http_request}. */
    static String snake(String name) {
        return name.replaceAll("(\\p{Lu}+)(\\p{Lu}\\p{Ll})", "$1_$2")
                .replaceAll("([\\p{Ll}0-9])(\\p{Lu})", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code WebHTTPRequest} as {@code WEB_HTTP_REQUEST}. */
    static String constant(String name) {
        return snake(name).toUpperCase(Locale.ROOT);
    }

    /** {@code title} as {@code Title}. */
    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code friends} as {@code friend}: good enough for the name of a column that one may name differently. */
    static String singular(String name) {
        if (name.endsWith("ies") && name.length() > 4) {
            return name.substring(0, name.length() - 3) + "y";
        }
        return name.endsWith("s") && !name.endsWith("ss") && name.length() > 2
                ? name.substring(0, name.length() - 1)
                : name;
    }

    /** A type as one writes it: without packages. */
    static String type(TypeName type) {
        return type.withoutAnnotations().toString().replaceAll("\\b(?:\\p{Ll}[\\p{L}\\p{N}_]*\\.)+(?=\\p{Lu})", "");
    }

    /** A type that may be null, as JSpecify has it: {@code Outer.@Nullable Inner}, {@code byte @Nullable []}. */
    static String nullable(TypeName type) {
        String text = type(type);
        if (text.endsWith("[]")) {
            return text.replaceFirst("\\[]", " @Nullable []");
        }
        int arguments = text.indexOf('<');
        int dot = text.lastIndexOf('.', arguments < 0 ? text.length() : arguments);
        return text.substring(0, dot + 1) + "@Nullable " + text.substring(dot + 1);
    }

    /** {@code "Did you mean 'title'?"} when one of the names is near; else the list of all. */
    static String suggestion(String wrong, Collection<String> names) {
        int limit = Math.max(2, wrong.length() / 3);
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(wrong, name) <= limit)
                .map(name -> "Did you mean '" + name + "'?")
                .orElse(names.isEmpty() ? "There is none to name." : "There are: " + String.join(", ", names) + ".");
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
