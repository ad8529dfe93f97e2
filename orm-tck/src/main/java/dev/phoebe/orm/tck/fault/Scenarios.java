package dev.phoebe.orm.tck.fault;

import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.CustomerTable.CUSTOMER;
import static dev.phoebe.orm.tck.model.TagTable.TAG;

import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.tck.model.Counter;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.transaction.Isolation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is tried with faults. */
final class Scenarios {

    /** More than one portion of a bulk insert. */
    private static final int MANY = 1001;

    private Scenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.outside("an insert", stage -> stage.db.insert(stage.counter("new"))),
                Scenario.outside("an insert that a listener hears", Scenarios::heard),
                Scenario.outside("a find", stage -> stage.db.find(COUNTER, stage.first.id)),
                Scenario.outside("a stream", Scenarios::stream),
                Scenario.outside("links that are set", Scenarios::links),
                Scenario.outside("a bulk insert of several portions", Scenarios::portions)
                        .rarely(4),
                Scenario.block(
                        "two inserts in a block",
                        stage -> stage.outermost(() -> {
                            stage.db.insert(stage.counter("one"));
                            stage.db.save(stage.counter("two"));
                        })),
                Scenario.block("an inner block that fails", stage -> stage.outermost(() -> innerBlocks(stage))),
                Scenario.block("a key of the program's own", stage -> stage.outermost(() -> order(stage))),
                Scenario.block(
                        "a block that is repeated",
                        stage -> stage.db.atomic().retries(2).run(() -> {
                            stage.db
                                    .update(COUNTER)
                                    .set(COUNTER.hits, COUNTER.hits.plus(1))
                                    .where(COUNTER.name.eq("first"))
                                    .execute();
                            stage.db.insert(new Tag("new"));
                        })),
                Scenario.block(
                        "a bulk insert in a block",
                        stage -> stage.outermost(() -> stage.db.insertAll(
                                List.of(stage.counter("one"), stage.counter("two"), stage.counter("three"))))),
                Scenario.block(
                        "an update with a version",
                        stage -> stage.outermost(() -> {
                            stage.book.stock = 7;
                            stage.db.update(stage.book);
                            stage.db.insert(stage.counter("new"));
                        })),
                Scenario.block(
                        "a delete",
                        stage -> stage.outermost(() -> {
                            stage.db.delete(stage.first);
                            stage.db.delete(TAG).all().execute();
                        })),
                Scenario.block(
                        "a stream in a block",
                        stage -> stage.outermost(() -> {
                            stream(stage);
                            stage.db.insert(stage.counter("new"));
                        })),
                Scenario.block(
                        "a block that is rolled back without an error",
                        stage -> stage.db.atomic(tx -> {
                            stage.db.insert(stage.counter("undone"));
                            tx.setRollbackOnly();
                        })),
                Scenario.block("a stream that a failing block leaves open", Scenarios::leftOpen)
                        .withEveryError(),
                Scenario.block(
                                "a stream that a block leaves open which is rolled back without an error",
                                stage -> stage.db.atomic(tx -> {
                                    stage.db.insert(stage.counter("undone"));
                                    stage.db.select(COUNTER).stream().iterator().next();
                                    tx.setRollbackOnly();
                                }))
                        .withEveryError(),
                Scenario.block("an inner block whose failure is caught", stage -> stage.outermost(() -> caught(stage)))
                        .withEveryError(),
                Scenario.block(
                        "hooks",
                        stage -> stage.outermost(() -> stage.db.atomic(tx -> {
                            stage.hooked = true;
                            tx.afterCommit(() -> stage.committed++);
                            tx.afterRollback(() -> stage.rolledBack++);
                            stage.db.insert(stage.counter("new"));
                        }))),
                Scenario.block(
                        "a block that only reads",
                        stage -> stage.db
                                .atomic()
                                .readOnly()
                                .call(tx -> stage.db.select(COUNTER).list().size())),
                Scenario.block(
                        "a block with an isolation level",
                        stage -> stage.db
                                .atomic()
                                .isolation(Isolation.SERIALIZABLE)
                                .run(() -> stage.db.insert(stage.counter("new")))));
    }

    private static void heard(Stage stage) {
        Signals.Registration registration =
                stage.db.signals().afterSave(COUNTER, saved -> stage.db.insert(new Tag("by " + saved.model().name)));
        try {
            stage.db.insert(stage.counter("new"));
        } finally {
            registration.remove();
        }
    }

    private static void stream(Stage stage) {
        try (Stream<Counter> rows = stage.db.select(COUNTER).stream()) {
            rows.forEach(row -> {});
        }
    }

    private static void links(Stage stage) {
        stage.db.links(BOOK.tags, stage.book).set(stage.db.select(TAG).list());
    }

    private static void portions(Stage stage) {
        stage.db.insertAll(IntStream.range(0, MANY).mapToObj(i -> new Tag("many " + i)));
    }

    private static void innerBlocks(Stage stage) {
        stage.db.insert(stage.counter("one"));
        try {
            stage.db.atomic(() -> {
                stage.db.insert(stage.counter("undone"));
                throw new Stage.Expected();
            });
        } catch (Stage.Expected expected) {
            // the savepoint is rolled back
        }
        stage.db.atomic(() -> stage.db.insert(stage.counter("two")));
    }

    private static void order(Stage stage) {
        stage.db.insert(stage.order(new PurchaseOrder(stage.db.select(CUSTOMER).one())));
    }

    private static void leftOpen(Stage stage) {
        try {
            stage.outermost(() -> {
                stage.db.insert(stage.counter("undone"));
                stage.db.select(COUNTER).stream().iterator().next();
                throw new Stage.Expected();
            });
        } catch (Stage.Expected expected) {
            // nothing is stored
        }
    }

    /** What the inner block did not store is stored again: twice would be once too often. */
    private static void caught(Stage stage) {
        stage.db.insert(stage.counter("one"));
        PurchaseOrder first =
                stage.order(new PurchaseOrder(stage.db.select(CUSTOMER).one()));
        try {
            stage.inner(() -> stage.db.insert(first));
        } catch (Throwable e) { // also what only the machine throws
            stage.undone(first);
            order(stage);
        }
    }
}
