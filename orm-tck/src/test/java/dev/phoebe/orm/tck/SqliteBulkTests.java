package dev.phoebe.orm.tck;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.tck.model.Tag;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQLite tells the key of the last row only; those between the first and the last are counted, and the count is checked. */
@OnDatabase("sqlite")
class SqliteBulkTests {

    private Database db;

    @BeforeEach
    void echo(FreshDatabase fresh) throws SQLException {
        db = Database.builder(fresh.dataSource())
                .models(Models.everywhere())
                .ambient(false)
                .build();
        db.dropTables();
        db.createTables();
        try (Connection connection = fresh.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create trigger echo after insert on tag when new.name like 'loud%'"
                    + " begin insert into tag (name) values ('echo of ' || new.name); end");
        }
    }

    @Test
    void noRowGetsTheKeyOfAnother() {
        assertThatThrownBy(() -> db.insertAll(List.of(new Tag("quiet"), new Tag("loud"), new Tag("quiet too"))))
                .isInstanceOf(StaleRowException.class)
                .hasMessageContaining("trigger")
                .hasMessageContaining("Nothing was written");
        assertThat(db.select(TAG).count()).isZero();
    }

    @Test
    void aTriggerIsNoMatterWhereNoKeysAreWanted() {
        assertThat(db.insertAll(Stream.of(new Tag("quiet"), new Tag("loud")))).isEqualTo(2);
        assertThat(db.select(TAG.name).orderBy(TAG.id).list()).containsExactly("quiet", "loud", "echo of loud");
    }
}
