package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CityTable.CITY;
import static dev.phoebe.orm.tck.model.CourseTable.COURSE;
import static dev.phoebe.orm.tck.model.EmployeeTable.EMPLOYEE;
import static dev.phoebe.orm.tck.model.EnrollmentTable.ENROLLMENT;
import static dev.phoebe.orm.tck.model.EventTable.EVENT;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static dev.phoebe.orm.tck.model.VenueTable.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.City;
import dev.phoebe.orm.tck.model.Course;
import dev.phoebe.orm.tck.model.Employee;
import dev.phoebe.orm.tck.model.EmployeeTable;
import dev.phoebe.orm.tck.model.Enrollment;
import dev.phoebe.orm.tck.model.Event;
import dev.phoebe.orm.tck.model.User;
import dev.phoebe.orm.tck.model.Venue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Joins that keep rows without a partner. */
public abstract class OuterJoinContract extends Contract {

    private static String pair(@Nullable String left, @Nullable String right) {
        return left + "/" + right;
    }

    @Test
    void aLeftJoinKeepsRowsWithoutAPartner() {
        new Shelf(db);
        List<String> pairs = db.select(as(OuterJoinContract::pair, BOOK.title, AUTHOR.name))
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
        List<String> names = db.select(as(OuterJoinContract::pair, AUTHOR.name, BOOK.title))
                .from(BOOK)
                .rightJoin(AUTHOR, BOOK.editor.eq(AUTHOR.id))
                .orderBy(AUTHOR.name, BOOK.title)
                .list();
        assertThat(names).containsExactly("Nobody/null", "Terry/Tehanu", "Terry/The Dispossessed", "Ursula/Small Gods");
    }

    @Test
    void aFullJoinKeepsBothSides() {
        new Shelf(db);
        Select<String> both = db.select(as(OuterJoinContract::pair, AUTHOR.name, BOOK.title))
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
        List<String> missing = db.select(as(OuterJoinContract::pair, USER.name, COURSE.name))
                .from(USER)
                .crossJoin(COURSE)
                .leftJoin(ENROLLMENT, ENROLLMENT.user.eq(USER.id), ENROLLMENT.course.eq(COURSE.id))
                .where(ENROLLMENT.user.isNull())
                .orderBy(USER.name, COURSE.name)
                .list();
        assertThat(missing).containsExactly("2/2", "3/1", "3/2");
        assertThat(counter.count()).isEqualTo(1);
    }

    /** The condition of a left join decides what is joined, not what is kept: the reference itself stays. */
    @Test
    void aMissedJoinKeepsTheKeyOfTheReference() {
        Crowd crowd = new Crowd(db);
        List<String> rows = db.select(as(
                        (String content, Long key, @Nullable String name) -> content + key + name,
                        TWEET.content,
                        TWEET.user,
                        USER.name))
                .from(TWEET)
                .leftJoin(USER, TWEET.user.eq(USER.id), USER.name.ne("mickey"))
                .where(TWEET.content.in("meow", "woof"))
                .orderBy(TWEET.id)
                .list();
        assertThat(rows).containsExactly("meow" + crowd.huey.id + "huey", "woof" + crowd.mickey.id + "null");
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
        List<String> rows = db.select(as(
                        (String a, @Nullable String b, @Nullable String c) -> a + "/" + b + "/" + c,
                        EMPLOYEE.name,
                        boss.name,
                        top.name))
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
        List<String> rows = db.select(as(OuterJoinContract::pair, EVENT.name, CITY.name))
                .from(EVENT)
                .leftJoin(EVENT.venue)
                .leftJoin(VENUE.city)
                .orderBy(EVENT.id)
                .list();
        assertThat(rows).containsExactly("House Party/Topeka", "Holiday/null");
    }
}
