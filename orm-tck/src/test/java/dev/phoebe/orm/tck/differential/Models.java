package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.differential.Data.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows as the models that are inserted. */
final class Models {

    private Models() {}

    static Firm firm(Tuple row) {
        Firm firm = new Firm();
        firm.id = (Long) row.id();
        firm.stars = whole(Scalars.known(row.get("stars")));
        firm.rooms = row.get("rooms") == null ? null : whole(Scalars.known(row.get("rooms")));
        firm.capital = (BigDecimal) row.get("capital");
        firm.name = (String) row.get("name");
        firm.listed = (Boolean) row.get("listed");
        firm.founded = (LocalDate) row.get("founded");
        return firm;
    }

    static Worker worker(Tuple row) {
        Worker worker = new Worker();
        worker.id = (Long) row.id();
        worker.firm = reference(row.get("firm"));
        worker.mentor = reference(row.get("mentor"));
        worker.grade = whole(Scalars.known(row.get("grade")));
        worker.age = row.get("age") == null ? null : whole(Scalars.known(row.get("age")));
        worker.wage = (BigDecimal) row.get("wage");
        worker.name = (String) Scalars.known(row.get("name"));
        worker.active = (Boolean) row.get("active");
        worker.hired = (LocalDate) row.get("hired");
        return worker;
    }

    static Chore chore(Tuple row) {
        Chore chore = new Chore();
        chore.id = (Long) row.id();
        chore.worker = Ref.id(Scalars.known(row.get("worker")));
        chore.effort = (Long) row.get("effort");
        chore.cost = (BigDecimal) Scalars.known(row.get("cost"));
        chore.title = (String) row.get("title");
        chore.done = (Boolean) Scalars.known(row.get("done"));
        chore.due = (LocalDate) row.get("due");
        return chore;
    }

    private static int whole(Object value) {
        return Math.toIntExact((Long) value);
    }

    private static <T> @Nullable Ref<T> reference(@Nullable Object key) {
        return key == null ? null : Ref.id(key);
    }
}
