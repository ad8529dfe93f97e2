package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import dev.phoebe.orm.sql.TextMatch;
import dev.phoebe.orm.sql.TextSql;
import dev.phoebe.orm.type.Codecs;
import java.util.List;

/** Texts of SQLite. LIKE takes {@code A} for {@code a}, but not {@code Ä} for {@code ä}; GLOB can be told both. */
final class SqliteTexts implements TextSql {

    /** A text whose wildcards stand for themselves in GLOB. */
    private static final String GLOB_ESCAPED = "replace(replace(replace({0}, '[', '[[]'), '*', '[*]'), '?', '[?]')";

    private static final Template GLOB_TEXT = Template.of(GLOB_ESCAPED);

    /** From a pattern of LIKE to one of GLOB; what is escaped waits behind control characters meanwhile. */
    private static final Template GLOB_PATTERN = Template.of(globPattern());

    private static String globPattern() {
        String marked = replaced("{0}", "'!!', char(1)", "'!%', char(2)", "'!_', char(3)", "'!', ''");
        return replaced(
                GLOB_ESCAPED.replace("{0}", marked),
                "'%', '*'",
                "'_', '?'",
                "char(1), '!'",
                "char(2), '%'",
                "char(3), '_'");
    }

    private static String replaced(String text, String... replacements) {
        String replaced = text;
        for (String replacement : replacements) {
            replaced = "replace(" + replaced + ", " + replacement + ")";
        }
        return replaced;
    }

    @Override
    public void match(SqlWriter writer, Fragment text, TextMatch match) {
        writer.write(text).append(" glob ").value(Codecs.STRING, GlobPattern.of(match));
    }

    @Override
    public void match(SqlWriter writer, Fragment text, TextMatch.Kind kind, Fragment other) {
        List<Fragment> argument = List.of(other);
        Template template = kind == TextMatch.Kind.LIKE ? GLOB_PATTERN : GLOB_TEXT;
        writer.write(text).append(" glob (");
        writer.write(TextMatch.pattern(kind, "'*'", w -> template.write(w, argument)), " || ")
                .append(")");
    }

    @Override
    public void regex(SqlWriter writer, Fragment text, String pattern, boolean ignoreCase) {
        writer.write(text).append(" regexp ").value(Codecs.STRING, (ignoreCase ? "(?iu)" : "") + pattern);
    }
}
