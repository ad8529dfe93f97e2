package dev.phoebe.orm.tck.sql;

import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.page.CursorCodec;
import dev.phoebe.orm.query.ChangeStatement;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.QueryRunner;
import dev.phoebe.orm.query.RawSql;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.SqlRenderer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets statements be built for a dialect without a database; running one is an error. */
@SuppressWarnings("NullAway") // javac 17 does not show the checker the bounds of the methods that are implemented here
record RenderingRunner(SqlRenderer renderer) implements QueryRunner {

    RenderingRunner(Dialect dialect) {
        this(new SqlRenderer(dialect));
    }

    @Override
    public CursorCodec cursors() {
        return new CursorCodec(new byte[32]);
    }

    @Override
    public <T extends @Nullable Object> List<T> list(Query<T> query) {
        throw rendersOnly();
    }

    @Override
    public <T extends @Nullable Object> Stream<T> stream(Query<T> query, int fetchSize) {
        throw rendersOnly();
    }

    @Override
    public long execute(ChangeStatement statement) {
        throw rendersOnly();
    }

    @Override
    public long execute(RawSql statement) {
        throw rendersOnly();
    }

    @Override
    public <R extends @Nullable Object> List<R> returning(ChangeStatement statement, Selectable<R> selectable) {
        throw rendersOnly();
    }

    @Override
    public <R extends @Nullable Object> R returningOne(ChangeStatement statement, Selectable<R> selectable) {
        throw rendersOnly();
    }

    private static IllegalStateException rendersOnly() {
        return new IllegalStateException("statements are only written here, not run");
    }
}
