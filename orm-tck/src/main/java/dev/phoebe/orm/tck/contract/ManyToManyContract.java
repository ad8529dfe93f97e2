package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static dev.phoebe.orm.tck.model.CourseTable.COURSE;
import static dev.phoebe.orm.tck.model.EnrollmentTable.ENROLLMENT;
import static dev.phoebe.orm.tck.model.NoteTable.NOTE;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.tck.model.Country;
import dev.phoebe.orm.tck.model.Course;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Enrollment;
import dev.phoebe.orm.tck.model.Note;
import dev.phoebe.orm.tck.model.User;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links between rows: made, taken away and replaced by one statement each, and only those of one row. */
public abstract class ManyToManyContract extends Contract {

    private User gargie;
    private User huey;
    private User mickey;
    private List<Note> notes;

    @BeforeEach
    void fill() {
        gargie = db.insert(new User("gargie"));
        huey = db.insert(new User("huey"));
        mickey = db.insert(new User("mickey"));
        notes = db.insertAll(
                IntStream.rangeClosed(1, 5).mapToObj(i -> new Note("note-" + i)).toList());
        counter.reset();
    }

    private List<Note> notes(int... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> notes.get(number - 1)).toList();
    }

    private List<String> notesOf(User user) {
        return db.select(NOTE.text)
                .where(USER.notes.of(user))
                .orderBy(NOTE.text)
                .list();
    }

    @Test
    void linksAreAddedByOneStatement() {
        db.links(USER.notes, gargie).add(notes(1, 2));
        assertThat(counter.count()).isEqualTo(1);
        db.links(USER.notes, huey).add(notes.get(0), notes.get(2), notes.get(4));
        assertThat(counter.count()).isEqualTo(2);
        assertThat(notesOf(gargie)).containsExactly("note-1", "note-2");
        assertThat(notesOf(huey)).containsExactly("note-1", "note-3", "note-5");
        assertThat(notesOf(mickey)).isEmpty();
    }

    @Test
    void linksAreReplacedByTwo() {
        db.links(USER.notes, gargie).add(notes(1, 2));
        db.links(USER.notes, huey).add(notes(2, 3));
        counter.reset();
        db.links(USER.notes, gargie).set(notes(3));
        assertThat(counter.count()).isEqualTo(2);
        assertThat(notesOf(gargie)).containsExactly("note-3");
        db.links(USER.notes, gargie).set(notes(3, 4));
        assertThat(notesOf(gargie)).containsExactly("note-3", "note-4");
        assertThat(notesOf(huey)).containsExactly("note-2", "note-3");
        db.links(USER.notes, gargie).set(List.of());
        assertThat(notesOf(gargie)).isEmpty();
        assertThat(notesOf(huey)).hasSize(2);
    }

    /** Links are taken from one row; the same links of others stay. */
    @Test
    void linksAreRemovedFromOneRow() {
        db.links(USER.notes, gargie).add(notes(1, 2, 3));
        db.links(USER.notes, huey).add(notes(2, 3, 4));
        db.links(USER.notes, mickey).add(notes(3, 4));
        counter.reset();
        db.links(USER.notes, gargie).remove(notes(1, 2, 3));
        assertThat(counter.count()).isEqualTo(1);
        db.links(USER.notes, huey).remove(notes(2, 4, 5));
        assertThat(notesOf(gargie)).isEmpty();
        assertThat(notesOf(huey)).containsExactly("note-3");
        assertThat(notesOf(mickey)).containsExactly("note-3", "note-4");
    }

    @Test
    void allLinksOfOneRowAreRemoved() {
        for (User user : List.of(gargie, huey, mickey)) {
            db.links(USER.notes, user).add(notes);
        }
        counter.reset();
        db.links(USER.notes, gargie).clear();
        assertThat(counter.count()).isEqualTo(1);
        assertThat(notesOf(gargie)).isEmpty();
        assertThat(notesOf(huey)).hasSize(5);
        assertThat(db.select(NOTE).count()).isEqualTo(5);
    }

    @Test
    void nothingIsSentForNothing() {
        db.links(USER.notes, gargie).add(List.of());
        db.links(USER.notes, gargie).remove(List.of());
        assertThat(counter.count()).isZero();
    }

    @Test
    void theOtherSideSeesTheSameLinks() {
        db.links(USER.notes, gargie).add(notes(1, 2));
        db.links(NOTE.users, notes.get(2)).add(gargie, huey);
        assertThat(notesOf(gargie)).containsExactly("note-1", "note-2", "note-3");
        assertThat(db.select(USER.name)
                        .where(NOTE.users.of(notes.get(2)))
                        .orderBy(USER.name)
                        .list())
                .containsExactly("gargie", "huey");
        db.links(NOTE.users, notes.get(0)).clear();
        assertThat(notesOf(gargie)).containsExactly("note-2", "note-3");
    }

    @Test
    void bothSidesAreLoaded() {
        db.links(USER.notes, gargie).add(notes(1, 2));
        db.links(USER.notes, huey).add(notes(2, 3));
        counter.reset();
        List<User> users = db.select(USER)
                .prefetch(USER.notes.orderBy(NOTE.id))
                .orderBy(USER.name)
                .list();
        assertThat(users.stream().map(user -> user.notes.list().toString()).toList())
                .containsExactly("[note-1, note-2]", "[note-2, note-3]", "[]");
        assertThat(counter.count()).isEqualTo(2);
        List<Note> read = db.select(NOTE)
                .prefetch(NOTE.users.orderBy(USER.name))
                .orderBy(NOTE.id)
                .list();
        assertThat(read.stream().map(note -> note.users.list().toString()).toList())
                .containsExactly("[gargie]", "[gargie, huey]", "[huey]", "[]", "[]");
    }

    @Test
    void linksAreFilteredLimitedAndGoOn() {
        for (User user : List.of(gargie, huey)) {
            db.links(USER.notes, user).add(notes);
        }
        counter.reset();
        List<User> users = db.select(USER)
                .prefetch(USER.notes
                        .where(NOTE.text.ne("note-5"))
                        .orderBy(NOTE.text.desc())
                        .limitPerParent(2)
                        .prefetch(NOTE.users.orderBy(USER.name)))
                .orderBy(USER.name)
                .list();
        assertThat(users.stream().map(user -> user.notes.list().toString()).toList())
                .containsExactly("[note-4, note-3]", "[note-4, note-3]", "[]");
        assertThat(users.get(0).notes.list().get(0).users.list().toString()).isEqualTo("[gargie, huey]");
        assertThat(counter.count()).isLessThanOrEqualTo(4);
    }

    @Test
    void aLinkIsThereOnce() {
        db.links(USER.notes, gargie).add(notes(1));
        db.links(USER.notes, gargie).add(notes(1, 2));
        assertThat(notesOf(gargie)).containsExactly("note-1", "note-2");
        db.links(USER.notes, gargie).remove(notes.get(0), notes.get(4));
        assertThat(notesOf(gargie)).containsExactly("note-2");
        db.links(USER.notes, huey).add(notes(1, 1));
        assertThat(notesOf(huey)).containsExactly("note-1");
    }

    @Test
    void rowsMayBeNamedByTheirKeys() {
        List<Long> keys = notes(1, 2, 2).stream().map(note -> note.id).toList();
        db.links(USER.notes, gargie).addKeys(keys);
        db.links(USER.notes, gargie).addKeys(keys);
        assertThat(counter.count()).isEqualTo(2);
        assertThat(notesOf(gargie)).containsExactly("note-1", "note-2");
        db.links(USER.notes, gargie).removeKeys(List.of(notes.get(0).id, -1L));
        assertThat(notesOf(gargie)).containsExactly("note-2");
        db.links(USER.notes, gargie).setKeys(List.of(notes.get(4).id));
        assertThat(notesOf(gargie)).containsExactly("note-5");
        db.links(USER.notes, gargie).addKeys(List.of());
        assertThatThrownBy(() -> db.links(USER.notes, gargie).addKeys(List.of(-1L)))
                .isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void rowsMayBeNamedByAQuery() {
        db.links(USER.notes, gargie).add(notes(1));
        db.links(USER.notes, huey).add(notes(1));
        counter.reset();
        db.links(USER.notes, gargie).add(db.select(NOTE).where(NOTE.text.in("note-1", "note-2", "note-3")));
        assertThat(counter.count()).isEqualTo(1);
        assertThat(notesOf(gargie)).containsExactly("note-1", "note-2", "note-3");
        db.links(USER.notes, gargie)
                .add(db.select(NOTE.id).orderBy(NOTE.text.desc()).limit(1));
        assertThat(notesOf(gargie)).containsExactly("note-1", "note-2", "note-3", "note-5");
        db.links(USER.notes, gargie).remove(db.select(NOTE.id).where(NOTE.text.le("note-2")));
        assertThat(counter.count()).isEqualTo(4 + 1);
        assertThat(notesOf(gargie)).containsExactly("note-3", "note-5");
        assertThat(notesOf(huey)).containsExactly("note-1");
        db.links(USER.courses, gargie).add(db.select(COURSE));
        Course math = db.insert(new Course("math"));
        db.links(USER.courses, gargie).add(db.select(COURSE));
        assertThat(db.links(USER.courses, gargie).contains(math)).isTrue();
        assertThatThrownBy(() -> db.links(USER.notes, gargie).add(db.select(NOTE.text)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("'id'");
    }

    @Test
    void linksAreLookedForInTheLinkTableAlone() {
        db.links(USER.notes, gargie).add(notes(1, 2));
        db.links(USER.notes, huey).add(notes(3));
        counter.reset();
        assertThat(db.links(USER.notes, gargie).contains(notes.get(1))).isTrue();
        assertThat(db.links(USER.notes, gargie).contains(notes.get(2))).isFalse();
        assertThat(db.links(USER.notes, gargie).containsKey(notes.get(0).id)).isTrue();
        assertThat(db.links(USER.notes, gargie).containsKey(-1L)).isFalse();
        assertThat(db.links(USER.notes, gargie).count()).isEqualTo(2);
        assertThat(db.links(USER.notes, mickey).count()).isZero();
        assertThat(counter.count()).isEqualTo(6);
        assertThat(counter.texts())
                .allSatisfy(sql -> assertThat(sql).contains("user_note").doesNotContain(" join "));
    }

    @Test
    void bothEndsMustBeSaved() {
        assertThatThrownBy(() -> db.links(USER.notes, new User("new")).add(notes(1)))
                .isInstanceOf(UnsavedReferenceException.class)
                .hasMessageContaining("User");
        assertThatThrownBy(() -> db.links(USER.notes, gargie).add(new Note("new")))
                .isInstanceOf(UnsavedReferenceException.class)
                .hasMessageContaining("Note");
        assertThat(counter.count()).isZero();
    }

    @Test
    void aReplacementThatFailsChangesNothing() {
        db.links(USER.notes, gargie).add(notes(1));
        Note gone = db.insert(new Note("gone"));
        db.delete(gone);
        assertThatThrownBy(() -> db.links(USER.notes, gargie).set(List.of(notes.get(1), gone)))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThat(notesOf(gargie)).containsExactly("note-1");
    }

    @Test
    void linksGoWithTheRowsAtTheirEnds() {
        db.links(USER.notes, gargie).add(notes(1, 2));
        db.links(USER.notes, huey).add(notes(2));
        db.delete(notes.get(1));
        assertThat(notesOf(gargie)).containsExactly("note-1");
        db.delete(gargie);
        assertThat(db.select(NOTE).where(NOTE.users.any()).count()).isZero();
        assertThat(db.select(NOTE).count()).isEqualTo(4);
    }

    @Test
    void linksAreCountedAndAskedFor() {
        db.links(USER.notes, gargie).add(notes(1, 2, 3));
        db.links(USER.notes, huey).add(notes(3));
        assertThat(db.select(USER.notes.count()).from(USER).orderBy(USER.name).list())
                .containsExactly(3L, 1L, 0L);
        assertThat(db.select(USER.name)
                        .where(USER.notes.any(NOTE.text.eq("note-1")))
                        .list())
                .containsExactly("gargie");
        assertThat(db.select(NOTE.text).where(NOTE.users.count().ge(2)).list()).containsExactly("note-3");
    }

    /** Where the link is a model of its own, it is both: a relation to many, and rows with columns. */
    @Test
    void theLinkMayBeAModel() {
        Course math = db.insert(new Course("math"));
        Course art = db.insert(new Course("art"));
        db.insert(new Enrollment(gargie, math, 2));
        db.links(USER.courses, gargie).add(art);
        db.links(COURSE.users, math).add(huey);
        counter.reset();
        List<User> users = db.select(USER)
                .prefetch(USER.courses.orderBy(COURSE.name), USER.enrollments)
                .orderBy(USER.name)
                .list();
        assertThat(users.stream().map(user -> user.courses.list().toString()).toList())
                .containsExactly("[art, math]", "[math]", "[]");
        assertThat(users.get(0).enrollments.list()).hasSize(2);
        assertThat(counter.count()).isEqualTo(3);
        assertThat(db.get(ENROLLMENT, Key.of(gargie.id, math.id)).grade).isEqualTo(2);
        assertThat(db.get(ENROLLMENT, Key.of(gargie.id, art.id)).grade).isNull();
        assertThat(db.select(COURSE.name)
                        .where(COURSE.users.any(USER.name.eq("huey")))
                        .list())
                .containsExactly("math");
    }

    @Test
    void manyLinksAtOnce() {
        List<Note> many = db.insertAll(
                IntStream.range(0, 2000).mapToObj(i -> new Note("more " + i)).toList());
        db.links(USER.notes, gargie).add(many.subList(1000, 1010));
        db.links(USER.notes, gargie).set(many);
        db.links(USER.notes, gargie).add(many);
        assertThat(db.select(USER.notes.count())
                        .from(USER)
                        .where(USER.name.eq("gargie"))
                        .one())
                .isEqualTo(2000);
        db.links(USER.notes, gargie).remove(many);
        assertThat(notesOf(gargie)).isEmpty();
    }

    /** The links of many rows at once: few statements, all of them or none. */
    @Test
    void manyRowsAreLinkedAtOnce() {
        db.linkAll(USER.notes, Map.of(gargie, notes(1, 2, 2), huey, notes(2), mickey, List.of()));
        assertThat(counter.count()).isEqualTo(1);
        assertThat(notesOf(gargie)).containsExactly("note-1", "note-2");
        assertThat(notesOf(huey)).containsExactly("note-2");
        assertThat(notesOf(mickey)).isEmpty();
        counter.reset();
        db.linkAll(USER.notes, Map.<User, List<Note>>of());
        assertThatThrownBy(() -> db.linkAll(USER.notes, Map.of(mickey, List.of(new Note("new")))))
                .isInstanceOf(UnsavedReferenceException.class);
        assertThat(counter.count()).isZero();
        db.linkAll(NOTE.users, Map.of(notes.get(4), List.of(huey), notes.get(0), List.of(gargie)));
        assertThat(notesOf(gargie)).containsExactly("note-1", "note-2");
        assertThat(notesOf(huey)).containsExactly("note-2", "note-5");
    }

    @Test
    void bothSidesMayBeOfOneModel() {
        db.links(USER.friends, gargie).add(huey, mickey);
        db.links(USER.friends, huey).add(gargie);
        counter.reset();
        List<User> users = db.select(USER)
                .prefetch(USER.friends.orderBy(USER.name))
                .orderBy(USER.name)
                .list();
        assertThat(users.stream().map(user -> user.friends.list().toString()).toList())
                .containsExactly("[huey, mickey]", "[gargie]", "[]");
        assertThat(counter.count()).isEqualTo(2);
        assertThat(db.select(USER.name)
                        .where(USER.friends.of(gargie))
                        .orderBy(USER.name)
                        .list())
                .containsExactly("huey", "mickey");
    }

    @Test
    void keysMayBeOfAnyType() {
        Country norway = db.insert(new Country("NO", "Norway"));
        Customer ann = db.insert(new Customer("Ann", "ann@example.org"));
        db.links(COUNTRY.visitors, norway).set(List.of(ann));
        counter.reset();
        Country read =
                db.select(COUNTRY).prefetch(COUNTRY.visitors.limitPerParent(3)).one();
        assertThat(read.visitors.list()).extracting(Customer::getName).containsExactly("Ann");
        assertThat(counter.count()).isEqualTo(2);
        assertThat(db.get(COUNTRY, "NO").visitors.size()).isEqualTo(1);
        db.links(COUNTRY.visitors, norway).remove(List.of(ann));
        assertThat(db.select(COUNTRY).where(COUNTRY.visitors.any()).count()).isZero();
    }

    /** Several threads replace the links of one row at once: afterwards it has the links that all of them set. */
    @Test
    void linksAreReplacedByManyAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> work = Collections.nCopies(4, () -> {
                for (int i = 0; i < 20; i++) {
                    db.atomic()
                            .retries(20)
                            .run(() -> db.links(USER.notes, gargie).set(notes(1, 2)));
                }
                return null;
            });
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(notesOf(gargie)).containsExactly("note-1", "note-2");
    }
}
