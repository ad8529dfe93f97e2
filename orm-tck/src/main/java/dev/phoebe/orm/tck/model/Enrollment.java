package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

/** A link table with a column of its own, and therefore a model. */
@Model
public class Enrollment {

    @Id
    public Ref<User> user;

    @Id
    public Ref<Course> course;

    public @Nullable Integer grade;

    public Enrollment() {}

    public Enrollment(User user, Course course, @Nullable Integer grade) {
        this.user = Ref.of(user);
        this.course = Ref.of(course);
        this.grade = grade;
    }
}
