package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.model.BackrefPath;
import dev.phoebe.orm.model.KeyMapping;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Prefetch;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One join.
 *
 * @param kind its kind
 * @param source what is joined
 * @param on the condition; null for a cross join
 * @param toOne whether it is known that no row is met by several
 */
record Join(Kind kind, Source source, @Nullable Fragment on, boolean toOne) {

    /** A join of which nobody knows how many rows it finds. */
    Join(Kind kind, Source source, @Nullable Fragment on) {
        this(kind, source, on, false);
    }

    enum Kind {
        INNER(" join "),
        LEFT(" left join "),
        RIGHT(" right join "),
        FULL(" full join "),
        CROSS(" cross join "),
        LATERAL(" join lateral "),
        LEFT_LATERAL(" left join lateral ");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    /** The joins that lead along a relation to an occurrence of its target. */
    static <T> List<Join> along(Kind kind, RelationPath<?, T> path, Table<T, ?> target) {
        if (path instanceof Reference<?, T> reference) {
            KeyMapping mapping = reference.mapping();
            return List.of(new Join(kind, target, mapping.referred(target).eq(reference.referring()), true));
        }
        if (path instanceof BackrefPath<?, T> backref) {
            KeyMapping mapping = backref.reference().mapping();
            return List.of(new Join(kind, target, mapping.referring(target).eq(mapping.referred(path.owner()))));
        }
        if (path instanceof ManyToManyPath<?, T> linked) {
            Link link = linked.link();
            KeyMapping owners = linked.ownerMapping();
            KeyMapping targets = linked.targetMapping();
            return List.of(
                    new Join(kind, link, owners.referring(link).eq(owners.referred(path.owner()))),
                    new Join(kind, target, targets.referred(target).eq(targets.referring(link))));
        }
        return along(kind, Prefetch.of(path).relation(), target);
    }

    boolean isOptional() {
        return kind == Kind.LEFT || kind == Kind.FULL || kind == Kind.LEFT_LATERAL;
    }

    /** Whether there are as many rows without it. */
    boolean changesNoRows() {
        return toOne && kind == Kind.LEFT;
    }

    /** Whether there may be rows in which nothing of FROM was found. */
    boolean makesFromOptional() {
        return kind == Kind.RIGHT || kind == Kind.FULL;
    }

    /** Gives the source its label; a later join may make it optional too. */
    void declare(SqlWriter writer, boolean madeOptional) {
        writer.declare(source, madeOptional || isOptional());
    }

    void write(SqlWriter writer) {
        switch (kind) {
            case FULL -> writer.require(Feature.FULL_JOIN);
            case LATERAL, LEFT_LATERAL -> writer.require(Feature.LATERAL);
            default -> {}
        }
        if (on != null && makesFromOptional()) {
            writer.joinKeeping(kind.sql, source, isOptional(), on);
        } else {
            writer.join(kind.sql, source, isOptional(), on);
        }
    }

    static Fragment all(Condition... conditions) {
        return Condition.all(List.of(conditions));
    }
}
