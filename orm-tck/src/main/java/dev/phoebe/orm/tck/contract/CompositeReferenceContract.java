package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.ComplaintTable.COMPLAINT;
import static dev.phoebe.orm.tck.model.InspectionTable.INSPECTION;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.schema.TableDefinition;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Complaint;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Inspection;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** References to rows whose key has several columns: stored, compared, joined, loaded and linked like all others. */
public abstract class CompositeReferenceContract extends Contract {

    private PurchaseOrder order;
    private OrderLine first;
    private OrderLine second;
    private OrderLine third;

    @BeforeEach
    void fill() {
        Book book = db.insert(new Book("Mort", db.insert(new Author("Terry"))));
        order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        first = db.insert(new OrderLine(order, 1, book, "1.00"));
        second = db.insert(new OrderLine(order, 2, book, "2.00"));
        third = db.insert(new OrderLine(order, 3, book, "3.00"));
        counter.reset();
    }

    private Key key(int position) {
        return Key.of(order.id, position);
    }

    private void complain() {
        db.insertAll(List.of(
                new Complaint(Ref.of(first), Ref.of(second), "torn"),
                new Complaint(Ref.id(key(1)), null, "late"),
                new Complaint(Ref.of(second), Ref.id(key(3)), "wet")));
        counter.reset();
    }

    private List<String> texts(Condition... conditions) {
        return db.select(COMPLAINT.text)
                .where(conditions)
                .orderBy(COMPLAINT.text)
                .list();
    }

    @Test
    void theTableHasColumnsForeignKeysAndIndexes() {
        TableDefinition complaint = TableDefinition.of(COMPLAINT);
        assertThat(complaint.columns())
                .extracting(column -> column.name().text() + " " + column.nullable())
                .containsExactly(
                        "id false",
                        "line_order_id false",
                        "line_position false",
                        "new_order true",
                        "new_position true",
                        "text false");
        assertThat(complaint.foreignKeys())
                .extracting(key -> key.columns() + " to " + key.table() + key.targetColumns() + key.action())
                .containsExactly(
                        "[line_order_id, line_position] to order_line[order_id, position]",
                        "[new_order, new_position] to order_line[order_id, position] on delete set null");
        assertThat(complaint.indexes())
                .extracting(index -> index.columns().toString())
                .containsExactly("[line_order_id, line_position]", "[new_order, new_position]");
        TableDefinition inspection = TableDefinition.of(INSPECTION);
        assertThat(inspection.key()).hasToString("[line_order_id, line_position, number]");
        assertThat(inspection.indexes()).isEmpty();
        db.validateTables();
    }

    @Test
    void rowsAreWrittenAndReadAgain() {
        Complaint complaint = db.insert(new Complaint(Ref.of(first), null, "torn"));
        assertThat(complaint.line.id()).isEqualTo(key(1));
        Complaint read = db.get(COMPLAINT, complaint.id);
        assertThat(read.line.id(Key.class)).isEqualTo(key(1));
        assertThat(read.replacement).isNull();
        read.line = Ref.id(key(2));
        read.replacement = Ref.of(third);
        db.save(read);
        assertThat(db.get(COMPLAINT, complaint.id).line.get().position).isEqualTo(2);
        assertThat(db.get(COMPLAINT, complaint.id).replacement.id()).isEqualTo(key(3));
        db.refresh(complaint);
        assertThat(complaint.line.id()).isEqualTo(key(2));
        assertThat(complaint.replacement.id()).isEqualTo(key(3));
        complaint.replacement = null;
        assertThat(db.updateAll(List.of(complaint))).isEqualTo(1);
        assertThat(texts(COMPLAINT.replacement.isNull())).containsExactly("torn");
        assertThat(db.insertAll(List.of(new Complaint(Ref.of(third), Ref.of(third), "a")).stream()))
                .isEqualTo(1);
        assertThat(texts(COMPLAINT.line.is(third))).containsExactly("a");
    }

    @Test
    void statementsSetTheirColumns() {
        complain();
        assertThat(db.update(COMPLAINT)
                        .set(COMPLAINT.linePosition, 3)
                        .where(COMPLAINT.line.is(first))
                        .execute())
                .isEqualTo(2);
        assertThat(texts(COMPLAINT.line.eq(key(3)))).containsExactly("late", "torn");
        db.insert(COMPLAINT)
                .set(COMPLAINT.lineOrder, order.id)
                .set(COMPLAINT.linePosition, 1)
                .set(COMPLAINT.text, "new")
                .execute();
        assertThat(texts(COMPLAINT.line.eq(key(1)))).containsExactly("new");
        db.insert(INSPECTION)
                .set(INSPECTION.lineOrder, order.id)
                .set(INSPECTION.linePosition, 1)
                .set(INSPECTION.number, 7)
                .set(INSPECTION.result, "good")
                .onConflict(INSPECTION.lineOrder, INSPECTION.linePosition, INSPECTION.number)
                .doUpdate(INSPECTION.result)
                .execute();
        assertThat(db.get(INSPECTION, Key.of(order.id, 1, 7)).result()).isEqualTo("good");
    }

    @Test
    void keysAreCompared() {
        complain();
        assertThat(texts(COMPLAINT.line.eq(key(1)))).containsExactly("late", "torn");
        assertThat(texts(COMPLAINT.line.in(key(2), key(3)))).containsExactly("wet");
        assertThat(texts(COMPLAINT.line.in(List.of()))).isEmpty();
        assertThat(texts(COMPLAINT.replacement.isNull())).containsExactly("late");
        assertThat(texts(COMPLAINT.replacement.isNotNull())).containsExactly("torn", "wet");
        assertThat(texts(COMPLAINT.replacement.is(second))).containsExactly("torn");
        assertThat(texts(COMPLAINT.line.eq(key(1)).not())).containsExactly("wet");
        assertThat(db.select(COMPLAINT.replacement).orderBy(COMPLAINT.text).list())
                .containsExactly(null, key(2), key(3));
        assertThat(db.select(max(COMPLAINT.linePosition)).one()).isEqualTo(2);
    }

    @Test
    void pathsAndJoinsLeadToTheRow() {
        complain();
        assertThat(texts(COMPLAINT.line().amount.gt(1))).containsExactly("wet");
        assertThat(texts(COMPLAINT.line().book().title.eq("Mort"))).hasSize(3);
        Select<String> keys = db.select(COMPLAINT.text)
                .where(COMPLAINT.line().position.eq(1), COMPLAINT.line().order.eq(order.id))
                .orderBy(COMPLAINT.text);
        assertThat(keys.toSql().text()).doesNotContain("join");
        assertThat(keys.list()).containsExactly("late", "torn");
        assertThat(db.select(as(
                                (String text, Integer position) -> text + position,
                                COMPLAINT.text,
                                ORDER_LINE.position))
                        .from(COMPLAINT)
                        .leftJoin(COMPLAINT.replacement)
                        .orderBy(COMPLAINT.text)
                        .list())
                .containsExactly("latenull", "torn2", "wet3");
        assertThat(db.select(count())
                        .from(ORDER_LINE)
                        .join(ORDER_LINE.complaints)
                        .one())
                .isEqualTo(3);
    }

    @Test
    void relationsAreLoadedTogether() {
        complain();
        db.insert(new Inspection(Ref.of(first), 1, "good"));
        db.insert(new Inspection(Ref.of(first), 2, "bad"));
        counter.reset();
        List<Complaint> complaints = db.select(COMPLAINT)
                .prefetch(COMPLAINT.line, COMPLAINT.replacement)
                .orderBy(COMPLAINT.text)
                .list();
        assertThat(counter.count()).isEqualTo(1);
        assertThat(complaints).extracting(each -> each.line.get().position).containsExactly(1, 1, 2);
        assertThat(complaints.get(2).replacement.get().position).isEqualTo(3);
        counter.reset();
        assertThat(db.select(COMPLAINT).orderBy(COMPLAINT.text).list())
                .extracting(each -> each.line.get().position)
                .containsExactly(1, 1, 2);
        assertThat(counter.count()).isEqualTo(2);
        counter.reset();
        List<OrderLine> lines = db.select(ORDER_LINE)
                .prefetch(
                        ORDER_LINE.complaints.orderBy(COMPLAINT.text),
                        ORDER_LINE.inspections.orderBy(INSPECTION.number.desc()).limitPerParent(1))
                .orderBy(ORDER_LINE.position)
                .list();
        assertThat(counter.count()).isEqualTo(3);
        assertThat(lines)
                .extracting(line -> line.complaints.list().toString())
                .containsExactly("[late, torn]", "[wet]", "[]");
        assertThat(lines)
                .extracting(line -> line.inspections.list().stream()
                        .map(Inspection::result)
                        .toList()
                        .toString())
                .containsExactly("[bad]", "[]", "[]");
        assertThat(db.select(as(
                                (Integer position, List<String> texts) -> position + texts.toString(),
                                ORDER_LINE.position,
                                ORDER_LINE.complaints.orderBy(COMPLAINT.text).select(COMPLAINT.text)))
                        .orderBy(ORDER_LINE.position)
                        .list())
                .containsExactly("1[late, torn]", "2[wet]", "3[]");
    }

    @Test
    void questionsAboutRelations() {
        complain();
        assertThat(db.select(ORDER_LINE.position)
                        .where(ORDER_LINE.complaints.any(COMPLAINT.text.eq("wet")))
                        .list())
                .containsExactly(2);
        assertThat(db.select(ORDER_LINE.position)
                        .where(ORDER_LINE.complaints.none())
                        .list())
                .containsExactly(3);
        assertThat(db.select(ORDER_LINE.complaints.count())
                        .from(ORDER_LINE)
                        .orderBy(ORDER_LINE.position)
                        .list())
                .containsExactly(2L, 1L, 0L);
        assertThat(texts(ORDER_LINE.complaints.of(first))).containsExactly("late", "torn");
        assertThat(texts(ORDER_LINE.complaints.ofKey(key(2)))).containsExactly("wet");
    }

    @Test
    void linkTablesHaveSeveralColumns() {
        Tag red = db.insert(new Tag("red"));
        Tag blue = db.insert(new Tag("blue"));
        counter.reset();
        db.links(ORDER_LINE.tags, first).add(red, blue);
        db.links(ORDER_LINE.tags, first).add(red);
        db.links(ORDER_LINE.tags, second).addKeys(List.of(blue.id()));
        assertThat(counter.count()).isEqualTo(3);
        assertThat(db.links(ORDER_LINE.tags, first).count()).isEqualTo(2);
        assertThat(db.links(ORDER_LINE.tags, second).contains(red)).isFalse();
        List<OrderLine> lines = db.select(ORDER_LINE)
                .prefetch(ORDER_LINE.tags.orderBy(TAG.name))
                .orderBy(ORDER_LINE.position)
                .list();
        assertThat(lines)
                .extracting(line ->
                        line.tags.list().stream().map(Tag::name).toList().toString())
                .containsExactly("[blue, red]", "[blue]", "[]");
        assertThat(db.select(ORDER_LINE.position)
                        .where(ORDER_LINE.tags.any())
                        .orderBy(ORDER_LINE.position)
                        .list())
                .containsExactly(1, 2);
        assertThat(db.select(TAG.name)
                        .where(ORDER_LINE.tags.of(first))
                        .orderBy(TAG.name)
                        .list())
                .containsExactly("blue", "red");
        db.links(ORDER_LINE.tags, first).remove(db.select(TAG).where(TAG.name.eq("red")));
        assertThat(db.links(ORDER_LINE.tags, first).count()).isEqualTo(1);
        db.links(ORDER_LINE.parts, first).set(List.of(second, third));
        db.links(ORDER_LINE.parts, first).add(db.select(ORDER_LINE).where(ORDER_LINE.position.le(2)));
        assertThat(db.links(ORDER_LINE.parts, first).count()).isEqualTo(3);
        db.links(ORDER_LINE.parts, first).removeKeys(List.of(key(1), key(3)));
        assertThat(db.select(ORDER_LINE.position)
                        .where(ORDER_LINE.parts.of(first))
                        .list())
                .containsExactly(2);
        assertThat(db.select(ORDER_LINE)
                        .prefetch(ORDER_LINE.parts.limitPerParent(2))
                        .list())
                .hasSize(3);
    }

    @Test
    void theDatabaseHoldsThem() {
        complain();
        assertThatThrownBy(() -> db.insert(new Complaint(Ref.id(key(9)), null, "x")))
                .isInstanceOf(ForeignKeyViolationException.class);
        db.delete(COMPLAINT).where(COMPLAINT.text.eq("wet")).execute();
        db.delete(third);
        assertThatThrownBy(() -> db.delete(first)).isInstanceOf(ForeignKeyViolationException.class);
        db.delete(second);
        assertThat(texts(COMPLAINT.replacement.isNull())).containsExactly("late", "torn");
    }

    @Test
    void whatNoRowCanHaveIsRefused() {
        assertThatThrownBy(() -> db.insert(new Complaint(Ref.id(1L), null, "x")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("Complaint.line cannot refer by this key")
                .hasMessageContaining("the Long 1 was given");
        assertThatThrownBy(() -> db.insert(new Complaint(Ref.id(Key.of(order.id)), null, "x")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("1 were given");
        assertThatThrownBy(() -> db.insertAll(List.of(new Complaint(Ref.id(Key.of(1, 2)), null, "x"))))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("OrderLine.order is a key of type UUID, but the Integer 1 was given");
        assertThatThrownBy(() -> COMPLAINT.line.eq(Key.of(UUID.randomUUID(), 1L)))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("OrderLine.position");
        assertThatThrownBy(() -> db.insert(
                        new Complaint(Ref.of(new OrderLine(new PurchaseOrder(), 1, new Book(), "1")), null, "x")))
                .isInstanceOf(UnsavedReferenceException.class)
                .hasMessageContaining("Complaint.line");
        Complaint without = new Complaint();
        without.text = "x";
        assertThatThrownBy(() -> db.insert(without))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e -> assertThat(e.violations())
                                .extracting(violation -> violation.path() + " " + violation.message())
                                .containsExactly("line must not be null"));
        assertThat(counter.count()).isZero();
    }

    @Test
    void rowsThatReferElsewhere() {
        complain();
        assertThat(texts(COMPLAINT.line.ne(key(1)))).containsExactly("wet");
        assertThat(texts(COMPLAINT.line.notIn(key(1), key(3)))).containsExactly("wet");
        assertThat(texts(COMPLAINT.line.notIn(List.of()))).hasSize(3);
        assertThat(texts(COMPLAINT.replacement.eq(null))).containsExactly("late");
        assertThat(texts(COMPLAINT.replacement.ne(null))).containsExactly("torn", "wet");
        assertThat(texts(COMPLAINT.replacement.ne(key(2)))).containsExactly("wet");
        assertThat(texts(COMPLAINT.replacement.isDistinctFrom(key(2)))).containsExactly("late", "wet");
        assertThat(texts(COMPLAINT.replacement.isDistinctFrom(null))).containsExactly("torn", "wet");
    }

    @Test
    void thousandsOfKeys() {
        Book book = db.select(BOOK).one();
        List<OrderLine> lines = IntStream.range(10, 2510)
                .mapToObj(position -> new OrderLine(order, position, book, "1.00"))
                .toList();
        db.insertAll(lines);
        db.insertAll(lines.stream()
                .map(line -> new Complaint(Ref.of(line), null, "torn"))
                .toList());
        Tag tag = db.insert(new Tag("large"));
        db.links(ORDER_LINE.tags, lines.get(0)).add(tag);

        assertThat(db.select(ORDER_LINE)
                        .where(ORDER_LINE.position.ge(10))
                        .prefetch(ORDER_LINE.complaints, ORDER_LINE.tags)
                        .list())
                .hasSize(2500)
                .allSatisfy(line -> assertThat(line.complaints.list()).hasSize(1));
        List<Complaint> complaints = db.select(COMPLAINT).list();
        assertThat(complaints)
                .hasSize(2500)
                .allSatisfy(
                        complaint -> assertThat(complaint.line.get().quantity).isEqualTo(1));
        List<Key> keys =
                lines.stream().map(line -> Key.of(order.id, line.position)).toList();
        assertThat(db.select(COMPLAINT).where(COMPLAINT.line.in(keys)).count()).isEqualTo(2500);
        assertThat(db.select(COMPLAINT).where(COMPLAINT.line.notIn(keys)).count())
                .isZero();
        db.deleteAll(complaints);
        db.deleteAll(lines);
        assertThat(db.select(ORDER_LINE).count()).isEqualTo(3);
    }

    @Test
    void referencesAreSetByKeys() {
        db.insert(COMPLAINT)
                .set(COMPLAINT.line, key(1))
                .set(COMPLAINT.replacement, key(2))
                .set(COMPLAINT.text, "torn")
                .execute();
        db.insert(COMPLAINT)
                .rows(
                        List.of(2, 3),
                        (row, position) -> row.set(COMPLAINT.line, key(position))
                                .set(COMPLAINT.replacement, null)
                                .set(COMPLAINT.text, "late"))
                .execute();
        assertThat(texts(COMPLAINT.line.eq(key(1)), COMPLAINT.replacement.is(second)))
                .containsExactly("torn");
        assertThat(texts(COMPLAINT.replacement.isNull())).containsExactly("late", "late");

        db.update(COMPLAINT)
                .set(COMPLAINT.line, key(3))
                .set(COMPLAINT.replacement, null)
                .where(COMPLAINT.text.eq("torn"))
                .execute();
        assertThat(texts(COMPLAINT.line.is(third), COMPLAINT.replacement.isNull()))
                .containsExactly("late", "torn");

        assertThatThrownBy(() -> db.update(COMPLAINT).set(COMPLAINT.line, Key.of(1)))
                .isInstanceOf(InvalidKeyException.class);
        assertThatThrownBy(() -> db.update(COMPLAINT).set(COMPLAINT.line, null))
                .isInstanceOf(ValidationException.class);
    }
}
