package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Projections;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.Compound;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says queries in Phoebe's language. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in Translation
final class QueryTranslation {

    private final Database db;
    private final Tables tables = new Tables();
    private final Translation expressions = new Translation(tables, this);

    /** What the select that is being said groups by, and what it selects, by their names. */
    private List<Expression> keys = List.of();

    private List<Expression> outputs = List.of();

    private QueryTranslation(Database db) {
        this.db = db;
    }

    static Query<List<@Nullable Object>> of(Database db, Plan plan) {
        return new QueryTranslation(db).query(plan);
    }

    Query<List<@Nullable Object>> query(Plan plan) {
        return query(plan, false);
    }

    /** A query whose columns are named, where several queries are one. */
    private Query query(Plan plan, boolean named) {
        List<Expression> outerKeys = keys;
        List<Expression> outerOutputs = outputs;
        Query query =
                plan instanceof Plan.Select select ? select(select, named, false) : compound((Plan.Compound) plan);
        keys = outerKeys;
        outputs = outerOutputs;
        return query;
    }

    Expression scalar(Plan.Select plan) {
        List<Expression> outerKeys = keys;
        List<Expression> outerOutputs = outputs;
        Expression value = select(plan, false, true).asValue();
        keys = outerKeys;
        outputs = outerOutputs;
        return value;
    }

    Expression key(Expr.Key key) {
        return keys.get(key.index());
    }

    Expression output(Expr.Output output) {
        return outputs.get(output.index());
    }

    private Query compound(Plan.Compound plan) {
        Query left = query(plan.left(), true);
        Query right = query(plan.right(), true);
        Compound compound = switch (plan.operator()) {
            case UNION -> left.union(right);
            case UNION_ALL -> left.unionAll(right);
            case INTERSECT -> left.intersect(right);
            case EXCEPT -> left.except(right);
        };
        outputs = left.selectable().parts(); // those of the first of several queries are those of all
        if (plan.isOrdered()) {
            compound = compound.orderBy(orders(plan));
        }
        return cut(compound, plan.cut());
    }

    private Query select(Plan.Select plan, boolean named, boolean single) {
        Table from = tables.add(plan.from());
        plan.joins().forEach(join -> tables.add(join.source()));
        keys = keys(plan);
        outputs = outputs(plan, named);
        Select select = db.select(single ? outputs.get(0) : row(outputs)).from(from);
        for (Plan.Join join : plan.joins()) {
            select = join(select, join);
        }
        select = select.where(expressions.conditions(plan.where()));
        if (!keys.isEmpty()) {
            select = select.groupBy(keys.toArray(Expression[]::new));
        }
        select = select.having(expressions.conditions(plan.having()));
        if (plan.distinct()) {
            select = select.distinct();
        }
        if (plan.isOrdered()) {
            select = select.orderBy(orders(plan));
        }
        return cut(select, plan.cut());
    }

    /** Keys with values in them go by a name, the one under which they are selected. */
    private List<Expression> keys(Plan.Select plan) {
        List<Expression> all = new ArrayList<>();
        for (int i = 0; i < plan.keys().size(); i++) {
            Expression key = expressions.expression(plan.keys().get(i));
            int item = plan.items().indexOf(new Expr.Key(i, plan.keys().get(i).kind()));
            all.add(plan.keys().get(i) instanceof Expr.Column ? key : key.as("c" + item));
        }
        return all;
    }

    private List<Expression> outputs(Plan.Select plan, boolean named) {
        List<Expression> all = new ArrayList<>();
        for (int i = 0; i < plan.items().size(); i++) {
            Expr item = plan.items().get(i);
            Expression expression = expressions.expression(item);
            boolean hasName = item instanceof Expr.Key key && !(plan.keys().get(key.index()) instanceof Expr.Column);
            all.add((named || plan.distinct()) && !hasName ? expression.as("c" + i) : expression);
        }
        return all;
    }

    private static Selectable row(List<Expression> columns) {
        Selectable a = columns.get(0);
        return switch (columns.size()) {
            case 1 -> Projections.as((Object one) -> Arrays.asList(one), a);
            case 2 -> Projections.as((Object one, Object two) -> Arrays.asList(one, two), a, columns.get(1));
            case 3 ->
                Projections.as(
                        (Object one, Object two, Object three) -> Arrays.asList(one, two, three),
                        a,
                        columns.get(1),
                        columns.get(2));
            case 4 ->
                Projections.as(
                        (Object one, Object two, Object three, Object four) -> Arrays.asList(one, two, three, four),
                        a,
                        columns.get(1),
                        columns.get(2),
                        columns.get(3));
            default -> throw new IllegalStateException("More than four columns are not selected.");
        };
    }

    private Select join(Select select, Plan.Join join) {
        Table source = tables.source(join.source().id());
        if (join instanceof Plan.JoinAlong along) {
            RelationPath path = tables.relation(tables.source(along.owner()), along.relation());
            return join.kind() == Plan.JoinKind.LEFT ? select.leftJoin(path, source) : select.join(path, source);
        }
        var on = expressions.conditions(((Plan.JoinOn) join).on());
        return switch (join.kind()) {
            case INNER -> select.join(source, on);
            case LEFT -> select.leftJoin(source, on);
            case RIGHT -> select.rightJoin(source, on);
            case CROSS -> select.crossJoin(source);
        };
    }

    private Order[] orders(Plan plan) {
        return Total.order(plan).stream().map(this::order).toArray(Order[]::new);
    }

    private Order order(Plan.Order by) {
        Expression expression = expressions.expression(by.expression());
        Order order = by.descending() ? expression.desc() : expression.asc();
        return by.nullsFirst() ? order.nullsFirst() : order.nullsLast();
    }

    private static Query cut(Query query, Plan.@Nullable Cut cut) {
        if (cut == null) {
            return query;
        }
        Query limited = cut.limit() == null ? query : query.limit(cut.limit());
        return cut.offset() == null ? limited : limited.offset(cut.offset());
    }
}
