package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CourseTable.COURSE;
import static dev.phoebe.orm.tck.model.EmployeeTable.EMPLOYEE;
import static dev.phoebe.orm.tck.model.EnrollmentTable.ENROLLMENT;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.RelationshipTable.RELATIONSHIP;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Course;
import dev.phoebe.orm.tck.model.Enrollment;
import dev.phoebe.orm.tck.model.Relationship;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.SampleTable;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.User;
import dev.phoebe.orm.tck.model.UserTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables side by side in one statement. */
public abstract class JoinContract extends Contract {

    private static String pair(@Nullable String left, @Nullable String right) {
        return left + "/" + right;
    }

    @Test
    void alongAReference() {
        new Shelf(db);
        counter.reset();
        List<String> pairs = db.select(as(JoinContract::pair, BOOK.title, AUTHOR.name))
                .from(BOOK)
                .join(BOOK.author)
                .where(AUTHOR.name.eq("Terry"))
                .orderBy(BOOK.title)
                .list();
        assertThat(pairs).containsExactly("Mort/Terry", "Small Gods/Terry");
        assertThat(counter.count()).isEqualTo(1);
    }

    /** A parent comes once for each child that fits: a join is a join. */
    @Test
    void alongABackReference() {
        new Crowd(db);
        List<User> users = db.select(USER)
                .join(USER.tweets)
                .where(TWEET.content.startsWith("w"))
                .list();
        assertThat(users).extracting(user -> user.name).containsExactly("mickey", "mickey");
        assertThat(db.select(USER).join(USER.tweets).distinct().count()).isEqualTo(2);
    }

    @Test
    void alongManyToMany() {
        Shelf shelf = new Shelf(db);
        Tag fantasy = db.insert(new Tag("fantasy"));
        Tag classic = db.insert(new Tag("classic"));
        db.links(BOOK.tags, shelf.earthsea).add(fantasy, classic);
        db.links(BOOK.tags, shelf.mort).add(fantasy);
        assertThat(db.select(as(JoinContract::pair, BOOK.title, TAG.name))
                        .from(BOOK)
                        .join(BOOK.tags)
                        .orderBy(BOOK.title, TAG.name)
                        .list())
                .containsExactly("A Wizard of Earthsea/classic", "A Wizard of Earthsea/fantasy", "Mort/fantasy");
        assertThat(db.select(BOOK).leftJoin(BOOK.tags).where(TAG.id.isNull()).count())
                .isEqualTo(3);
    }

    @Test
    void throughAModel() {
        User huey = db.insert(new User("huey"));
        Course math = db.insert(new Course("math"));
        db.insert(new Enrollment(huey, math, 2));
        assertThat(db.select(as(JoinContract::pair, USER.name, COURSE.name))
                        .from(USER)
                        .join(USER.courses)
                        .list())
                .containsExactly("huey/math");
        assertThat(db.select(ENROLLMENT.grade)
                        .join(ENROLLMENT.course)
                        .where(COURSE.name.eq("math"))
                        .list())
                .containsExactly(2);
    }

    @Test
    void aJoinNeedsACondition() {
        assertThatThrownBy(() -> db.select(BOOK).join(AUTHOR).list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("author")
                .hasMessageContaining("crossJoin");
        assertThat(counter.count()).isZero();
    }

    /** Which side of the comparison names the reference makes no difference. */
    @Test
    void theConditionMayBeWrittenEitherWay() {
        new Shelf(db);
        assertThat(db.select(BOOK).join(AUTHOR, AUTHOR.id.eq(BOOK.editor)).count())
                .isEqualTo(3);
        assertThat(db.select(BOOK).join(AUTHOR, BOOK.editor.eq(AUTHOR.id)).count())
                .isEqualTo(3);
    }

    /** One table twice in a statement: once as itself, once under an alias. */
    @Test
    void oneTableOnTwoWays() {
        new Crowd(db);
        UserTable writer = USER.as("writer");
        counter.reset();
        List<String> likes = db.select(as(
                        (String a, String b, String c) -> a + " " + b + " " + c, USER.name, TWEET.content, writer.name))
                .from(FAVORITE)
                .join(FAVORITE.user)
                .join(FAVORITE.tweet)
                .join(TWEET.user, writer)
                .orderBy(FAVORITE.id)
                .list();
        assertThat(likes).containsExactly("huey woof mickey", "mickey meow huey", "mickey purr huey");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void twoReferencesToOneModel() {
        User huey = db.insert(new User("huey"));
        User zaizee = db.insert(new User("zaizee"));
        User mickey = db.insert(new User("mickey"));
        db.insertAll(List.of(
                new Relationship(huey, zaizee), new Relationship(zaizee, huey), new Relationship(mickey, huey)));
        UserTable to = USER.as("other");
        counter.reset();
        assertThat(db.select(as(JoinContract::pair, USER.name, to.name))
                        .from(RELATIONSHIP)
                        .join(RELATIONSHIP.from)
                        .join(RELATIONSHIP.to, to)
                        .orderBy(RELATIONSHIP.id)
                        .list())
                .containsExactly("huey/zaizee", "zaizee/huey", "mickey/huey");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void wholeModelsSideBySide() {
        new Shelf(db);
        List<String> rows = db.select(as((Book book, Author author) -> book.title + "/" + author.name, BOOK, AUTHOR))
                .from(BOOK)
                .join(BOOK.author)
                .where(BOOK.price.lt(9))
                .orderBy(BOOK.title)
                .list();
        assertThat(rows).containsExactly("A Wizard of Earthsea/Ursula", "Mort/Terry");
    }

    @Test
    void anyConditionJoins() {
        db.insertAll(List.of(new Sample(1, 10), new Sample(2, 20), new Sample(3, 5)));
        SampleTable less = SampleTable.SAMPLE.as("less");
        List<String> pairs = db.select(
                        as((Integer a, Integer b) -> a + ">" + b, SampleTable.SAMPLE.counter, less.counter))
                .from(SampleTable.SAMPLE)
                .join(less, SampleTable.SAMPLE.value.gt(less.value))
                .orderBy(SampleTable.SAMPLE.counter, less.counter)
                .list();
        assertThat(pairs).containsExactly("1>3", "2>1", "2>3");
        assertThat(db.select(count()).from(SampleTable.SAMPLE).crossJoin(less).one())
                .isEqualTo(9);
    }

    /** A table that is there twice under one name is a mistake that is found before anything is sent. */
    @Test
    void aTableThatIsThereTwiceNeedsAnAlias() {
        assertThatThrownBy(() ->
                        db.select(BOOK).join(BOOK.author).join(BOOK.editor).list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("author")
                .hasMessageContaining("as(");
        assertThatThrownBy(() -> db.select(EMPLOYEE).join(EMPLOYEE.boss).list())
                .isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void whatIsNotJoinedCannotBeAsked() {
        assertThatThrownBy(() ->
                        db.select(AUTHOR).where(BOOK.author().name.eq("Terry")).list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("book");
        assertThat(counter.count()).isZero();
    }
}
