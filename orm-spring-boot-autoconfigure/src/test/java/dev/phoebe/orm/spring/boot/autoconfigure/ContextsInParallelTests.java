package dev.phoebe.orm.spring.boot.autoconfigure;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.ModelRoutingException;
import dev.phoebe.orm.signal.AfterSave;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Director;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Contexts that live in one JVM at the same time know nothing of each other. */
class ContextsInParallelTests {

    private static final int CONTEXTS = 6;
    private static final int ROWS = 50;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        OrmAutoConfiguration.class
    })
    static class Application {
        final List<String> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void on(AfterSave<Director> event) {
            heard.add(event.model().name);
        }
    }

    @Test
    void doNotMeetEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONTEXTS);
        CyclicBarrier together = new CyclicBarrier(CONTEXTS);
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < CONTEXTS; i++) {
            String name = "context " + i;
            runs.add(threads.submit(() -> {
                run(name, together);
                return name;
            }));
        }
        for (Future<?> run : runs) {
            run.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThatThrownBy(() -> new Director("left over").save())
                .isInstanceOf(ModelRoutingException.class)
                .hasMessageContaining("no database");
    }

    private static void run(String name, CyclicBarrier together) throws Exception {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ModelRegistry.class, CinemaApplication::registry);
            context.register(Application.class);
            context.refresh();
            together.await(60, TimeUnit.SECONDS);

            Database db = context.getBean(Database.class);
            List<String> names = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                Director director = new Director(name + " " + row);
                names.add(director.name);
                if (row % 2 == 0) {
                    db.save(director);
                } else {
                    db.bind(() -> director.save());
                }
                assertThatThrownBy(() -> new Director("whose").save()).isInstanceOf(ModelRoutingException.class);
            }
            assertThat(db.select(DIRECTOR.name).orderBy(DIRECTOR.id.asc()).list())
                    .isEqualTo(names);
            assertThat(context.getBean(Application.class).heard).isEqualTo(names);
            together.await(60, TimeUnit.SECONDS);
        }
    }
}
