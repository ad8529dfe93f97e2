package dev.phoebe.orm.processor;

import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.Values;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.relation.RefReader;
import dev.phoebe.orm.relation.Relation;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows and statements without a database, for the programs in {@code behaviour}. */
public final class Fakes {

    private Fakes() {}

    /** Reads one model from a row that has these values from its second column on. */
    public static <M> M read(Table<M, ?> table, @Nullable Object... values) throws SQLException {
        List<M> all = new ArrayList<>();
        table.reader(new Context()).readAll(new Row(rows(values)), 2, all);
        if (all.size() != 1) {
            throw new AssertionError("one row was expected: " + all);
        }
        return all.get(0);
    }

    /** What is bound for the columns of a model, as the driver sees it. */
    public static <M> List<@Nullable Object> bound(Table<M, ?> table, M model) {
        List<@Nullable Object> bound = new ArrayList<>();
        PreparedStatement statement = proxy(PreparedStatement.class, (method, arguments) -> {
            bound.add(method.getName().equals("setNull") ? null : arguments[1]);
            return null;
        });
        Parameters parameters = new Parameters(statement);
        for (Column<M, ?> column : table.columns()) {
            try {
                column.bind(model, parameters, 1);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
        return bound;
    }

    /** A new model with values for some columns. */
    public static <M> M create(Table<M, ?> table, Map<String, Object> byProperty) {
        Values values = new Values() {
            @Override
            public boolean has(int column) {
                return byProperty.containsKey(table.columns().get(column).property());
            }

            @Override
            public @Nullable Object get(int column) {
                return byProperty.get(table.columns().get(column).property());
            }
        };
        return table.newModel(values);
    }

    /** What the field of a relation holds. */
    public static <M> @Nullable Object relation(Table<M, ?> table, M model, int relation) {
        return table.relations().get(relation) instanceof RefColumn<M, ?, ?> reference
                ? reference.ref(model)
                : ((CollectionPath<M, ?>) table.relations().get(relation)).get(model);
    }

    /** Fills the field of a reference. */
    @SuppressWarnings("unchecked")
    public static <M> void setReference(RefColumn<M, ?, ?> column, M model, Ref<?> value) {
        ((Column<M, Object>) (Column<M, ?>) column).with(model, value);
    }

    private static ResultSet rows(@Nullable Object[] values) {
        int[] row = {0};
        boolean[] wasNull = {false};
        return proxy(ResultSet.class, (method, arguments) -> {
            if (method.getName().equals("next")) {
                return row[0]++ == 0;
            }
            if (method.getName().equals("wasNull")) {
                return wasNull[0];
            }
            if (method.getName().equals("getMetaData")) {
                return proxy(ResultSetMetaData.class, (label, column) -> "column " + column[0]);
            }
            int index = (Integer) arguments[0] - 2;
            Object value = index < 0 ? "first" : values[index];
            wasNull[0] = value == null;
            return value == null && method.getReturnType().isPrimitive() ? zero(method.getReturnType()) : value;
        });
    }

    private static Object zero(Class<?> type) {
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
    }

    @FunctionalInterface
    private interface Answer {
        @Nullable
        Object to(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments == null ? new Object[0] : arguments)));
    }

    private static final class Context implements ReadContext {

        @Override
        public <T> RefReader<T> reference(Relation relation) {
            return RefReader.lazy(keys -> Map.of());
        }

        @Override
        public <T> CollectionReader<T> collection(Relation relation) {
            return CollectionReader.lazy(keys -> Map.of());
        }
    }
}
