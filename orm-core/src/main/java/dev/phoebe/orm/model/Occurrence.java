package dev.phoebe.orm.model;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import org.jspecify.annotations.Nullable;

/**
 * One appearance of a table in a statement: itself, under an alias, or at the end of a path. Generated tables pass it
 * on; programs say {@code BOOK}, {@code BOOK.as("other")} and {@code LINE.book()}.
 */
public final class Occurrence {

    /** The table itself. */
    public static final Occurrence ITSELF = new Occurrence(null, null, null);

    private final @Nullable Name label;
    private final @Nullable PathJoin path;
    private final @Nullable Source source;

    private Occurrence(@Nullable Name label, @Nullable PathJoin path, @Nullable Source source) {
        this.label = label;
        this.path = path;
        this.source = source;
    }

    /** The table under another name. */
    public static Occurrence alias(String alias) {
        return new Occurrence(Name.of(alias), null, null);
    }

    /** The table to which a reference leads. */
    public static Occurrence path(Reference<?, ?> reference) {
        KeyMapping mapping = reference.mapping();
        PathJoin join = new PathJoin(
                reference.owner(),
                reference.property(),
                mapping.columns(),
                mapping.key().names(),
                reference.isNullable());
        return new Occurrence(Name.of(reference.property()), join, null);
    }

    /** The rows of the table, read from another source that has its columns. */
    public static Occurrence in(Source source) {
        return new Occurrence(source.label(), null, source);
    }

    @Nullable
    Source source() {
        return source;
    }

    @Nullable
    Name label() {
        return label;
    }

    @Nullable
    PathJoin path() {
        return path;
    }
}
