package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.indexes.BookmarkTable.BOOKMARK;
import static dev.phoebe.orm.tck.indexes.ShortcutTable.SHORTCUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.indexes.Bookmark;
import dev.phoebe.orm.tck.indexes.Shortcut;
import dev.phoebe.orm.type.SqlType;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and indexes of long texts: made and used, or refused before a table is made. */
public abstract class IndexedValueContract extends Contract {

    private FreshDatabase database;

    @BeforeEach
    void keep(FreshDatabase fresh) {
        database = fresh;
    }

    private Database of(Table<?, ?> table) {
        return configured(
                        Database.builder(database.dataSource())
                                .models(ModelRegistry.of(List.of(table)))
                                .listener(counter),
                        database.dataSource())
                .ambient(false)
                .build();
    }

    private void refused(Table<?, ?> table, String... words) {
        Database other = of(table);
        assertThatThrownBy(other::createTables)
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContainingAll(words);
        assertThat(counter.count(Operation.DDL)).isZero();
    }

    @Test
    void longKeys() {
        String address = "x".repeat(1000);
        if (db.dialect().ddl().missingIndex(List.of(SqlType.varchar(1000))) != null) {
            refused(BOOKMARK, "MariaDB has no index on texts of 1000 characters", "768 at most", "The key of bookmark");
            return;
        }
        Database bookmarks = of(BOOKMARK);
        bookmarks.createTables();
        bookmarks.insert(new Bookmark(address));
        assertThat(bookmarks.find(BOOKMARK, address)).isNotNull();
        bookmarks.dropTables();
    }

    @Test
    void theLongestKeyForAll() {
        String address = "ä".repeat(768);
        Database shortcuts = of(SHORTCUT);
        shortcuts.createTables();
        shortcuts.insert(new Shortcut(address));
        assertThat(shortcuts.find(SHORTCUT, address)).isNotNull();
        shortcuts.dropTables();
    }
}
