package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CityTable.CITY;
import static dev.phoebe.orm.tck.model.CourseTable.COURSE;
import static dev.phoebe.orm.tck.model.EmployeeTable.EMPLOYEE;
import static dev.phoebe.orm.tck.model.EnrollmentTable.ENROLLMENT;
import static dev.phoebe.orm.tck.model.EventTable.EVENT;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.RelationshipTable.RELATIONSHIP;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static dev.phoebe.orm.tck.model.VenueTable.VENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.City;
import dev.phoebe.orm.tck.model.Course;
import dev.phoebe.orm.tck.model.Employee;
import dev.phoebe.orm.tck.model.EmployeeTable;
import dev.phoebe.orm.tck.model.Enrollment;
import dev.phoebe.orm.tck.model.Event;
import dev.phoebe.orm.tck.model.Relationship;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.SampleTable;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.User;
import dev.phoebe.orm.tck.model.UserTable;
import dev.phoebe.orm.tck.model.Venue;
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
        List<User> users = db.select(USER).join(USER.tweets).where(TWEET.content.startsWith("w")).list();
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
        assertThat(db.select(BOOK).leftJoin(BOOK.tags).where(TAG.id.isNull()).count()).isEqualTo(3);
    }

    @Test
    void throughAModel() {
        User huey = db.insert(new User("huey"));
        Course math = db.insert(new Course("math"));
        db.insert(new Enrollment(huey, math, 2));
        assertThat(db.select(as(JoinContract::pair, USER.name, COURSE.name)).from(USER).join(USER.courses).list())
                .containsExactly("huey/math");
        assertThat(db.select(ENROLLMENT.grade).join(ENROLLMENT.course).where(COURSE.name.eq("math")).list())
                .containsExactly(2);
    }

    @Test
    void aLeftJoinKeepsRowsWithoutAPartner() {
        new Shelf(db);
        List<String> pairs = db.select(as(JoinContract::pair, BOOK.title, AUTHOR.name))
                .from(BOOK)
                .leftJoin(BOOK.editor)
                .orderBy(BOOK.title)
                .list();
        assertThat(pairs)
                .containsExactly(
                        "A Wizard of Earthsea/null",
                        "Mort/null",
                        "Small Gods/Ursula",
                        "Tehanu/Terry",
                        "The Dispossessed/Terry");
    }

    @Test
    void aRightJoinKeepsTheOtherSide() {
        new Shelf(db);
        List<String> names = db.select(as(JoinContract::pair, AUTHOR.name, BOOK.title))
                .from(BOOK)
                .rightJoin(AUTHOR, BOOK.editor.eq(AUTHOR.id))
                .orderBy(AUTHOR.name, BOOK.title)
                .list();
        assertThat(names)
                .containsExactly(
                        "Nobody/null", "Terry/Tehanu", "Terry/The Dispossessed", "Ursula/Small Gods");
    }

    @Test
    void aFullJoinKeepsBothSides() {
        new Shelf(db);
        Select<String> both = db.select(as(JoinContract::pair, AUTHOR.name, BOOK.title))
                .from(BOOK)
                .fullJoin(AUTHOR, BOOK.editor.eq(AUTHOR.id));
        if (has(Feature.FULL_JOIN)) {
            assertThat(both.list())
                    .containsExactlyInAnyOrder(
                            "null/A Wizard of Earthsea",
                            "null/Mort",
                            "Ursula/Small Gods",
                            "Terry/Tehanu",
                            "Terry/The Dispossessed",
                            "Nobody/null");
        } else {
            assertRefused(Feature.FULL_JOIN, both::list);
        }
    }

    /** All pairs of two tables, without those that a third one has. */
    @Test
    void pairsThatAreMissing() {
        List<User> users = db.insertAll(List.of(new User("1"), new User("2"), new User("3")));
        List<Course> courses = db.insertAll(List.of(new Course("1"), new Course("2")));
        db.insert(new Enrollment(users.get(0), courses.get(0), null));
        db.insert(new Enrollment(users.get(0), courses.get(1), null));
        db.insert(new Enrollment(users.get(1), courses.get(0), null));
        counter.reset();
        List<String> missing = db.select(as(JoinContract::pair, USER.name, COURSE.name))
                .from(USER)
                .crossJoin(COURSE)
                .leftJoin(ENROLLMENT, ENROLLMENT.user.eq(USER.id), ENROLLMENT.course.eq(COURSE.id))
                .where(ENROLLMENT.user.isNull())
                .orderBy(USER.name, COURSE.name)
                .list();
        assertThat(missing).containsExactly("2/2", "3/1", "3/2");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void aJoinNeedsACondition() {
        assertThatThrownBy(() -> db.select(BOOK).join(AUTHOR).list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("author")
                .hasMessageContaining("crossJoin");
        assertThat(counter.count()).isZero();
    }

    /** The condition of a left join decides what is joined, not what is kept: the reference itself stays. */
    @Test
    void aMissedJoinKeepsTheKeyOfTheReference() {
        Crowd crowd = new Crowd(db);
        List<String> rows = db.select(as((String content, Long key, @Nullable String name) -> content + key + name, TWEET.content, TWEET.user, USER.name))
                .from(TWEET)
                .leftJoin(USER, TWEET.user.eq(USER.id), USER.name.ne("mickey"))
                .where(TWEET.content.in("meow", "woof"))
                .orderBy(TWEET.id)
                .list();
        assertThat(rows).containsExactly("meow" + crowd.huey.id + "huey", "woof" + crowd.mickey.id + "null");
    }

    /** Which side of the comparison names the reference makes no difference. */
    @Test
    void theConditionMayBeWrittenEitherWay() {
        new Shelf(db);
        assertThat(db.select(BOOK).join(AUTHOR, AUTHOR.id.eq(BOOK.editor)).count()).isEqualTo(3);
        assertThat(db.select(BOOK).join(AUTHOR, BOOK.editor.eq(AUTHOR.id)).count()).isEqualTo(3);
    }

    /** One table twice in a statement: once as itself, once under an alias. */
    @Test
    void oneTableOnTwoWays() {
        new Crowd(db);
        UserTable writer = USER.as("writer");
        counter.reset();
        List<String> likes = db.select(as((String a, String b, String c) -> a + " " + b + " " + c, USER.name, TWEET.content, writer.name))
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

    /** A table with itself, twice: who works, under whom, and under whom that one works. */
    @Test
    void aTableWithItselfAndAgain() {
        Employee dev = db.insert(new Employee("dev", null));
        Employee peewee = db.insert(new Employee("peewee", dev));
        db.insert(new Employee("huey", dev));
        db.insert(new Employee("peewee-1", peewee));
        EmployeeTable boss = EMPLOYEE.as("boss");
        EmployeeTable top = EMPLOYEE.as("top");
        List<String> rows = db.select(as((String a, @Nullable String b, @Nullable String c) -> a + "/" + b + "/" + c, EMPLOYEE.name, boss.name, top.name))
                .from(EMPLOYEE)
                .leftJoin(EMPLOYEE.boss, boss)
                .leftJoin(boss.boss, top)
                .orderBy(EMPLOYEE.id)
                .list();
        assertThat(rows).containsExactly("dev/null/null", "peewee/dev/null", "huey/dev/null", "peewee-1/peewee/dev");
    }

    /** Outer joins in a chain; the row in the middle need not be selected. */
    @Test
    void outerJoinsInAChain() {
        City topeka = db.insert(new City(null, "Topeka"));
        Venue house = db.insert(new Venue(null, "House", Ref.of(topeka), null));
        db.insert(new Event(null, "House Party", Ref.of(house)));
        db.insert(new Event(null, "Holiday", null));
        List<String> rows = db.select(as(JoinContract::pair, EVENT.name, CITY.name))
                .from(EVENT)
                .leftJoin(EVENT.venue)
                .leftJoin(VENUE.city)
                .orderBy(EVENT.id)
                .list();
        assertThat(rows).containsExactly("House Party/Topeka", "Holiday/null");
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
        List<String> pairs = db.select(as((Integer a, Integer b) -> a + ">" + b, SampleTable.SAMPLE.counter, less.counter))
                .from(SampleTable.SAMPLE)
                .join(less, SampleTable.SAMPLE.value.gt(less.value))
                .orderBy(SampleTable.SAMPLE.counter, less.counter)
                .list();
        assertThat(pairs).containsExactly("1>3", "2>1", "2>3");
        assertThat(db.select(count()).from(SampleTable.SAMPLE).crossJoin(less).one()).isEqualTo(9);
    }
}
