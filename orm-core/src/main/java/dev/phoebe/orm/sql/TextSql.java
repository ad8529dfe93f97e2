package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.Codecs;
import java.util.List;

/**
 * How a database compares and joins texts. The defaults are the SQL standard's. Implementations are immutable and safe for
 * use by several threads.
 */
public interface TextSql {

    /** The standard's. */
    TextSql STANDARD = new TextSql() {};

    /** A text whose wildcards stand for themselves in LIKE. */
    Template ESCAPED = Template.of("replace(replace(replace({0}, '!', '!!'), '%', '!%'), '_', '!_')");

    /** A text test: contains, starts with, ends with, like. */
    default void match(SqlWriter writer, Fragment text, TextMatch match) {
        if (match.ignoreCase()) {
            writer.append("lower(").write(text).append(") like lower(");
        } else {
            writer.write(text).append(" like ");
        }
        writer.value(Codecs.STRING, match.likePattern('!'))
                .append(match.ignoreCase() ? ")" : "")
                .append(" escape '!'");
    }

    /** A test of a text against another one, which is no value of the program; exact, letter for letter. */
    default void match(SqlWriter writer, Fragment text, TextMatch.Kind kind, Fragment other) {
        writer.write(text).append(" like ");
        if (kind == TextMatch.Kind.LIKE) {
            writer.write(other);
        } else {
            concat(writer, TextMatch.pattern(kind, "'%'", w -> ESCAPED.write(w, List.of(other))));
        }
        writer.append(" escape '!'");
    }

    /** Whether a regular expression is found in a text. */
    default void regex(SqlWriter writer, Fragment text, String pattern, boolean ignoreCase) {
        writer.append("regexp_like(").write(text).append(", ");
        writer.value(Codecs.STRING, pattern).append(ignoreCase ? ", 'i')" : ", 'c')");
    }

    /** Texts one after the other. */
    default void concat(SqlWriter writer, List<? extends Fragment> parts) {
        writer.append("(").write(parts, " || ").append(")");
    }

    /** Texts with another one between; those that are null are left out. */
    default void join(SqlWriter writer, String separator, List<? extends Fragment> texts) {
        writer.append("concat_ws(").value(Codecs.STRING, separator);
        for (int i = 0; i < texts.size(); i++) {
            writer.append(", ").write(texts.get(i));
        }
        writer.append(")");
    }
}
