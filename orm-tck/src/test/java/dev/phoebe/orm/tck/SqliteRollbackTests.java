package dev.phoebe.orm.tck;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.TransactionRolledBackException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.tck.model.Tag;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Constraints and triggers of SQLite that roll back the whole transaction without telling the client. */
@OnDatabase("sqlite")
class SqliteRollbackTests {

    private Database db;

    @BeforeEach
    void createTables(FreshDatabase fresh) {
        db = Database.builder(fresh.dataSource())
                .models(Models.everywhere())
                .ambient(false)
                .build();
        db.dropTables();
        db.createTables();
        db.sql("drop table if exists strict_word").execute();
        db.sql("create table strict_word (word text primary key on conflict rollback)")
                .execute();
        db.sql("insert into strict_word values ('taken')").execute();
    }

    private void collide() {
        assertThatThrownBy(
                        () -> db.sql("insert into strict_word values ('taken')").execute())
                .isInstanceOf(UniqueViolationException.class);
    }

    private List<String> stored() {
        return db.select(TAG.name).orderBy(TAG.name).list();
    }

    @Test
    void whatFollowsIsNotSent() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(new Tag("before"));
                    collide();
                    db.insert(new Tag("after"));
                }))
                .isInstanceOf(TransactionRolledBackException.class)
                .hasCauseInstanceOf(UniqueViolationException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void theBlockEndsWithAnError() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(new Tag("before"));
                    collide();
                }))
                .isInstanceOf(TransactionRolledBackException.class);
        assertThat(stored()).isEmpty();
        db.atomic(() -> db.insert(new Tag("later")));
        assertThat(stored()).containsExactly("later");
    }

    @Test
    void anInnerBlockTakesTheOuterOneAlong() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(new Tag("before"));
                    assertThatThrownBy(() -> db.atomic(() -> db.sql("insert into strict_word values ('taken')")
                                    .execute()))
                            .isInstanceOf(UniqueViolationException.class);
                    db.insert(new Tag("after"));
                }))
                .isInstanceOf(SqlException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void anOrdinaryConflictUndoesTheStatementOnly() {
        db.insert(new Tag("taken"));
        db.atomic(() -> {
            db.insert(new Tag("before"));
            assertThatThrownBy(() -> db.insert(new Tag("taken"))).isInstanceOf(UniqueViolationException.class);
            db.insert(new Tag("after"));
        });
        assertThat(stored()).containsExactly("after", "before", "taken");
    }
}
