package dev.phoebe.orm.tck.fault;

import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Counter;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where one scenario is played once: the database, and the objects whose fate is looked at afterwards. */
final class Stage {

    static final ModelRegistry MODELS = Models.everywhere();

    /** Ends a block that is to be rolled back. */
    static final class Expected extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final Database db;
    final Book book;
    final Counter first;
    private final int version;
    private final Consumer<Runnable> outermost;
    private final Consumer<Runnable> inner;
    private final List<String> troubles = new ArrayList<>();
    private final List<Counter> counters = new ArrayList<>();
    private final List<PurchaseOrder> orders = new ArrayList<>();
    int committed;
    int rolledBack;
    boolean hooked;

    Stage(Database db, Consumer<Runnable> outermost, Consumer<Runnable> inner, Book book, Counter first) {
        this.db = db;
        this.outermost = outermost;
        this.inner = inner;
        this.book = book;
        this.first = first;
        this.version = book.version;
    }

    /** The rows that are there before a scenario begins, as it has read them. */
    static Stage of(Database db, Database calm, Consumer<Runnable> outermost, Consumer<Runnable> inner) {
        Book book = calm.select(BOOK).one();
        Counter first = calm.select(COUNTER).where(COUNTER.name.eq("first")).one();
        return new Stage(db, outermost, inner, book, first);
    }

    void outermost(Runnable work) {
        outermost.accept(work);
    }

    /** Runs work in a savepoint of the running transaction. */
    void inner(Runnable work) {
        inner.accept(work);
    }

    /** An order whose block has failed: it must not look stored, and is none of the orders to be stored any more. */
    void undone(PurchaseOrder order) {
        orders.remove(order);
        if (order.id != null) {
            troubles.add("an order of a failed inner block has the key " + order.id);
        }
    }

    /** A new object, which has a key afterwards if it is stored. */
    Counter counter(String name) {
        Counter counter = new Counter(name, 1);
        counters.add(counter);
        return counter;
    }

    /** As {@link #counter}, with a key that is made before it is stored. */
    PurchaseOrder order(PurchaseOrder order) {
        orders.add(order);
        return order;
    }

    /** Objects that do not know that nothing of theirs is stored. */
    List<String> illusions() {
        List<String> found = new ArrayList<>(troubles);
        for (Counter counter : counters) {
            if (counter.id != null) {
                found.add("'" + counter.name + "' has the key " + counter.id + ", but no row");
            }
        }
        for (PurchaseOrder order : orders) {
            if (order.id != null) {
                found.add("an order has the key " + order.id + ", but no row");
            }
            if (order.lines != null) {
                found.add("an order has lines, but no row");
            }
        }
        if (book.version != version) {
            found.add("the book has the version " + book.version + ", its row " + version);
        }
        return found;
    }

    /** Objects that do not know that they are stored. */
    List<String> doubts(boolean written) {
        List<String> found = new ArrayList<>(troubles);
        for (Counter counter : counters) {
            if (counter.id == null && !counter.name.startsWith("undone")) {
                found.add("'" + counter.name + "' has no key, but a row");
            } else if (counter.id != null && counter.name.startsWith("undone")) {
                found.add("'" + counter.name + "' has a key, but was undone");
            }
        }
        for (PurchaseOrder order : orders) {
            if (order.id == null) {
                found.add("an order has no key, but a row");
            }
        }
        if (book.version != version + (written ? 1 : 0)) {
            found.add("the book has the version " + book.version);
        }
        return found;
    }
}
