package dev.phoebe.orm.tck.differential;

import static dev.phoebe.orm.tck.differential.ChoreTable.CHORE;
import static dev.phoebe.orm.tck.differential.FirmTable.FIRM;
import static dev.phoebe.orm.tck.differential.WorkerTable.WORKER;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the databases that are asked. */
final class Side implements AutoCloseable {

    private final String name;
    private final FreshDatabase fresh;
    private final Database db;
    private @Nullable Data loaded;

    private Side(String name, FreshDatabase fresh) {
        this.name = name;
        this.fresh = fresh;
        this.db = Database.builder(fresh.dataSource())
                .models(ModelRegistry.of(List.of(FIRM, WORKER, CHORE)))
                .ambient(false)
                .build();
    }

    static Side open(TestDatabase kind) throws SQLException {
        Side side = new Side(kind.name(), kind.create());
        side.db.createTables();
        return side;
    }

    /** All databases that are supported. */
    static List<Side> all() throws SQLException {
        List<Side> sides = new ArrayList<>();
        for (TestDatabase kind : TestDatabase.all()) {
            sides.add(open(kind));
        }
        return sides;
    }

    String name() {
        return name;
    }

    Database db() {
        return db;
    }

    /** Puts these rows in place of those that are there. */
    void load(Data data) {
        if (data.equals(loaded)) {
            return;
        }
        db.atomic(() -> {
            db.delete(CHORE).all().execute();
            db.update(WORKER).set(WORKER.mentor, (Long) null).all().execute();
            db.delete(WORKER).all().execute();
            db.delete(FIRM).all().execute();
            db.insertAll(data.rows(Entity.FIRM).stream().map(Models::firm).toList());
            db.insertAll(data.rows(Entity.WORKER).stream().map(Models::worker).toList());
            db.insertAll(data.rows(Entity.CHORE).stream().map(Models::chore).toList());
        });
        loaded = data;
    }

    /** What the database answers, as values that can be compared. */
    List<List<@Nullable Object>> rows(Plan plan) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : query(plan).list()) {
            List<@Nullable Object> values = new ArrayList<>();
            row.forEach(value -> values.add(Scalars.normal(value)));
            rows.add(values);
        }
        return rows;
    }

    Query<List<@Nullable Object>> query(Plan plan) {
        return QueryTranslation.of(db, plan);
    }

    @Override
    public void close() throws SQLException {
        db.close();
        fresh.close();
    }
}
