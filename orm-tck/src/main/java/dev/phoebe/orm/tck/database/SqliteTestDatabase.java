package dev.phoebe.orm.tck.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** SQLite, in a temporary file, set up as a program with several threads should have it. */
final class SqliteTestDatabase implements TestDatabase {

    private static final String OPTIONS = "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=10000&foreign_keys=on";

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public FreshDatabase create() {
        try {
            Path folder = Files.createTempDirectory("phoebe-sqlite");
            Server server = new Server("jdbc:sqlite:" + folder.resolve("test.db") + OPTIONS, "", "");
            return new FreshDatabase(server, () -> Folders.delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
