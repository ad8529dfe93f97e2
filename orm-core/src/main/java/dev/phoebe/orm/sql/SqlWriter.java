package dev.phoebe.orm.sql;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.type.Codec;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the text and the values of one statement in one walk. Sources are named here: each gets its label, made
 * unique within the statement, and a source that is only reached by a path is joined once. Not thread-safe; one writer
 * makes one statement.
 *
 * <p>The idea is Peewee's {@code Context}: nodes write themselves.
 */
public final class SqlWriter {

    private final Dialect dialect;
    private final char quote;
    private final StringBuilder text;
    private @Nullable Object[] binds = new Object[8];
    private int bindCount;
    private final Scopes scopes;

    /** A writer for one statement to this database. */
    public SqlWriter(Dialect dialect) {
        this(dialect, 256);
    }

    /** A writer for one statement that will have about so many characters. */
    public SqlWriter(Dialect dialect, int expectedLength) {
        this.dialect = dialect;
        this.text = new StringBuilder(expectedLength);
        this.quote = dialect.quote();
        this.scopes = new Scopes(quote);
    }

    /** The database that the statement is for. */
    public Dialect dialect() {
        return dialect;
    }

    /** Refuses the statement where the database lacks a feature. */
    public SqlWriter require(Feature feature) {
        if (!dialect.supports(feature)) {
            throw new UnsupportedFeatureException(feature.words(), dialect.name());
        }
        return this;
    }

    /** Text of our own; never a value and never anything that a client sent. */
    public SqlWriter append(String sql) {
        text.append(sql);
        return this;
    }

    /** A name, quoted if need be. */
    public SqlWriter name(Name name) {
        text.append(name.sql(quote));
        return this;
    }

    /** Names with commas between. */
    public SqlWriter names(List<Name> names) {
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i).sql(quote));
        }
        return this;
    }

    /** A piece that writes itself. */
    public SqlWriter write(Fragment fragment) {
        fragment.write(this);
        return this;
    }

    /** A piece that writes itself; the name that it was given before where it has values. */
    public SqlWriter writeUnlessBound(Fragment fragment, Name alias) {
        int length = text.length();
        int count = bindCount;
        fragment.write(this);
        if (bindCount > count) {
            text.setLength(length);
            bindCount = count;
            name(alias);
        }
        return this;
    }

    /** Pieces with something between. */
    public SqlWriter write(List<? extends Fragment> fragments, String separator) {
        for (int i = 0; i < fragments.size(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            fragments.get(i).write(this);
        }
        return this;
    }

    /** A value: a question mark in the text, and the value among the binds. */
    public <V> SqlWriter value(Codec<V> codec, @Nullable V value) {
        text.append('?');
        bind(codec, value);
        return this;
    }

    /** A question mark that somebody else binds: bulk statements, whose values come row by row. */
    public SqlWriter placeholder() {
        text.append('?');
        bind(null, null);
        return this;
    }

    private void bind(@Nullable Object codec, @Nullable Object value) {
        if (bindCount == binds.length) {
            binds = Arrays.copyOf(binds, bindCount * 2);
        }
        binds[bindCount++] = codec;
        binds[bindCount++] = value;
    }

    /** A column of a source. The source must be in FROM here or further out, or be reached from there by a path. */
    public SqlWriter column(Source source, Name name) {
        text.append(scopes.label(source)).append('.').append(name.sql(quote));
        return this;
    }

    /** All columns of a source, with commas between. */
    public SqlWriter columns(Source source, ColumnList columns) {
        text.append(columns.sql(scopes.label(source), quote));
        return this;
    }

    /** The label of a source that is in FROM here or further out. */
    public String label(Source source) {
        return scopes.label(source);
    }

    /** Opens the scope of a SELECT: sources that are declared from now on hide those further out. */
    public SqlWriter openScope() {
        scopes.open();
        return this;
    }

    /** Writes a source into FROM, with its label where that is not its own name. */
    public SqlWriter from(Source source) {
        return from(source, false);
    }

    /** Writes a source into FROM; an optional one is outer joined, and so is every path that begins there. */
    public SqlWriter from(Source source, boolean optional) {
        source(source, scopes.declare(source, optional));
        return this;
    }

    /** Gives a source its label before FROM is written, so that what stands in front of FROM may use it. */
    public SqlWriter declare(Source source, boolean optional) {
        scopes.declare(source, optional);
        return this;
    }

    /** Marks where FROM ends: the joins of paths are put here. */
    public SqlWriter endOfFrom() {
        scopes.markEndOfFrom(text.length());
        return this;
    }

    /** Closes the scope and puts the joins that its paths need where FROM ends. */
    public SqlWriter closeScope() {
        List<Source> paths = scopes.paths();
        if (!paths.isEmpty()) {
            insertJoins(paths, scopes.endOfFrom());
        }
        scopes.close();
        return this;
    }

    private void insertJoins(List<Source> paths, int endOfFrom) {
        if (endOfFrom < 0) {
            throw new InvalidQueryException("The path '" + paths.get(0).label()
                    + "' needs a join, which this statement cannot have; use any() of a relation, or a subquery.");
        }
        int begin = text.length();
        for (Source source : paths) {
            pathJoin(source, Objects.requireNonNull(source.path()));
        }
        String joins = text.substring(begin);
        text.setLength(begin);
        text.insert(endOfFrom, joins);
    }

    private void pathJoin(Source source, PathJoin join) {
        String label = scopes.label(source);
        String from = scopes.label(join.from());
        text.append(scopes.isOptional(source) ? " left join " : " join ");
        source(source, label);
        for (int i = 0; i < join.columns().size(); i++) {
            text.append(i == 0 ? " on " : " and ");
            text.append(label).append('.').append(join.targetColumns().get(i).sql(quote));
            text.append(" = ");
            text.append(from).append('.').append(join.columns().get(i).sql(quote));
        }
    }

    private void source(Source source, String label) {
        int begin = text.length();
        source.write(this);
        boolean itself = text.length() - begin == label.length() && text.indexOf(label, begin) == begin;
        if (!itself) {
            text.append(" as ").append(label);
        }
    }

    /** How much text there is so far: whether anything was written since. */
    public int length() {
        return text.length();
    }

    /** The statement; nothing can be written afterwards. */
    public Sql toSql() {
        return new Sql(text.toString(), binds, bindCount);
    }
}
