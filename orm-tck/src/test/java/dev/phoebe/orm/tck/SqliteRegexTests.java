package dev.phoebe.orm.tck;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.tck.model.Tag;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite leaves regular expressions to the program, whose own SQL may write them as it likes. */
@OnDatabase("sqlite")
class SqliteRegexTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name from tag where name regexp :p",
                "select name from tag where name REGEXP\n:p",
                "select name from tag where\nname\nRegExp :p",
                "select name from tag where regexp(:p, name)"
            })
    void sqlOfTheProgramFindsTheFunction(String sql, FreshDatabase fresh) {
        Database db = Database.builder(fresh.dataSource())
                .models(Models.everywhere())
                .ambient(false)
                .build();
        db.dropTables();
        db.createTables();
        db.insertAll(List.of(new Tag("beech"), new Tag("oak"), new Tag("extra")));
        assertThat(db.sql(sql).bind("p", "^o|x").into(TAG.name).list()).containsExactlyInAnyOrder("oak", "extra");
    }
}
