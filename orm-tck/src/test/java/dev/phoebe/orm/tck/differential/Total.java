package dev.phoebe.orm.tck.differential;

import java.util.ArrayList;
import java.util.List;

/** Makes an order total: by the keys of all sources, of the groups, or by all that is selected. */
final class Total {

    private Total() {}

    static List<Plan.Order> order(Plan plan) {
        if (!plan.isOrdered()) {
            return List.of();
        } else if (plan instanceof Plan.Select select) {
            return select.distinct() ? outputs(select.order(), select.kinds()) : order(select);
        }
        return outputs(((Plan.Compound) plan).order(), plan.kinds());
    }

    private static List<Plan.Order> order(Plan.Select select) {
        List<Plan.Order> order = new ArrayList<>(select.order());
        if (select.grouped()) {
            for (int i = 0; i < select.keys().size(); i++) {
                add(order, new Expr.Key(i, select.keys().get(i).kind()));
            }
        } else {
            add(order, key(select.from()));
            select.joins().forEach(join -> add(order, key(join.source())));
        }
        return order;
    }

    private static Expr key(Plan.Source source) {
        return new Expr.Column(new Expr.Place(source.id(), List.of()), "id", Kind.LONG);
    }

    private static List<Plan.Order> outputs(List<Plan.Order> first, List<Kind> kinds) {
        List<Plan.Order> order = new ArrayList<>(first);
        for (int i = 0; i < kinds.size(); i++) {
            add(order, new Expr.Output(i, kinds.get(i)));
        }
        return order;
    }

    private static void add(List<Plan.Order> order, Expr expression) {
        if (order.stream().noneMatch(by -> by.expression().equals(expression))) {
            order.add(new Plan.Order(expression, false, false));
        }
    }
}
