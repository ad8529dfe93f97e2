package dev.phoebe.orm.spring.event;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static dev.phoebe.orm.spring.cinema.FilmTable.FILM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.signal.AfterBulk;
import dev.phoebe.orm.signal.AfterDelete;
import dev.phoebe.orm.signal.AfterLoad;
import dev.phoebe.orm.signal.AfterSave;
import dev.phoebe.orm.signal.BeforeSave;
import dev.phoebe.orm.signal.Signal;
import dev.phoebe.orm.spring.boot.autoconfigure.OrmAutoConfiguration;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.spring.cinema.Film;
import dev.phoebe.orm.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SignalPublisherTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    OrmAutoConfiguration.class))
            .withBean(ModelRegistry.class, CinemaApplication::registry);

    /** How many transactions some work takes. */
    private static long transactions(Database db, Runnable work) {
        Transactions transactions = db.transactions();
        long before = transactions.committed();
        work.run();
        return transactions.committed() - before;
    }

    static class FilmListener {
        final List<String> heard = new ArrayList<>();

        @EventListener
        void on(BeforeSave<Film> event) {
            heard.add("before " + event.model().title);
            event.model().title = event.model().title.strip();
        }

        @EventListener
        void on(AfterSave<Film> event) {
            heard.add((event.created() ? "created " : "updated ") + event.model().title + " "
                    + TransactionSynchronizationManager.isActualTransactionActive());
        }

        @EventListener
        void on(AfterDelete<Film> event) {
            heard.add("deleted " + event.model().title);
        }
    }

    @Test
    void aListenerHearsOfItsModelOnlyAndInsideTheTransaction() {
        runner.withBean(FilmListener.class).run(context -> {
            Database db = context.getBean(Database.class);
            FilmListener listener = context.getBean(FilmListener.class);

            assertThat(transactions(db, () -> db.insert(new Director("Agnes")))).isZero();
            assertThat(listener.heard).isEmpty();

            Film film = new Film(" Vagabond ");
            assertThat(transactions(db, () -> db.save(film))).isEqualTo(1);
            db.save(film);
            db.delete(film);
            assertThat(listener.heard)
                    .containsExactly(
                            "before  Vagabond ",
                            "created Vagabond true",
                            "before Vagabond",
                            "updated Vagabond true",
                            "deleted Vagabond");
        });
    }

    static class Phases {
        final List<String> heard = new ArrayList<>();

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void beforeCommit(AfterSave<Film> event) {
            heard.add("before commit " + event.model().title);
        }

        @TransactionalEventListener
        void afterCommit(AfterSave<Film> event) {
            heard.add("after commit " + event.model().title);
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
        void afterRollback(AfterSave<Film> event) {
            heard.add("after rollback " + event.model().title);
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
        void afterCompletion(AfterBulk<Film> event) {
            heard.add(event.kind() + " " + event.rows());
        }
    }

    @Test
    void transactionalListenersWaitForTheEnd() {
        runner.withBean(Phases.class).run(context -> {
            Database db = context.getBean(Database.class);
            List<String> heard = context.getBean(Phases.class).heard;

            db.save(new Film("alone"));
            assertThat(heard).containsExactly("before commit alone", "after commit alone");

            heard.clear();
            db.atomic(() -> {
                db.save(new Film("in a block"));
                assertThat(heard).isEmpty();
            });
            assertThat(heard).containsExactly("before commit in a block", "after commit in a block");

            heard.clear();
            assertThatThrownBy(() -> db.atomic(() -> {
                        db.save(new Film("undone"));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(heard).containsExactly("after rollback undone");

            heard.clear();
            db.insertAll(List.of(new Film("a"), new Film("b")));
            db.update(FILM).set(FILM.minutes, 90).all().execute();
            db.delete(FILM).where(FILM.title.eq("a")).execute();
            assertThat(heard).containsExactly("INSERT 2", "UPDATE 4", "DELETE 1");
        });
    }

    static class Wide {
        final List<Object> heard = new ArrayList<>();

        @EventListener
        void on(Signal<? extends Film> event) {
            heard.add(event);
        }

        @EventListener
        void every(AfterSave<?> event) {
            heard.add("any");
        }
    }

    @Test
    void typesAreResolvedAsSpringResolvesThem() {
        runner.withBean(Wide.class).run(context -> {
            Database db = context.getBean(Database.class);
            List<Object> heard = context.getBean(Wide.class).heard;

            db.save(new Director("Agnes"));
            assertThat(heard).containsExactly("any");

            heard.clear();
            Film film = db.save(new Film("Vagabond"));
            assertThat(heard)
                    .hasSize(3)
                    .contains("any", new BeforeSave<>(Film.class, film, true), new AfterSave<>(Film.class, film, true));

            heard.clear();
            db.select(FILM).list();
            assertThat(heard).singleElement().isInstanceOf(AfterLoad.class);
        });
    }

    @Test
    void anExceptionOfAListenerEndsTheWrite() {
        runner.withBean(Refusal.class).run(context -> {
            Database db = context.getBean(Database.class);
            assertThatThrownBy(() -> db.save(new Film("Vagabond"))).isInstanceOf(IllegalArgumentException.class);
            assertThat(db.select(FILM).count()).isZero();
        });
    }

    static class Refusal {
        @EventListener
        void on(AfterSave<Film> event) {
            throw new IllegalArgumentException(event.model().title);
        }
    }

    @Test
    void withoutListenersNothingIsMadeAndNoTransactionBegun() {
        runner.run(context -> {
            Database db = context.getBean(Database.class);
            for (Class<?> signal :
                    List.of(BeforeSave.class, AfterSave.class, AfterDelete.class, AfterLoad.class, AfterBulk.class)) {
                assertThat(db.signals().isHeard(signal, Film.class)).isFalse();
            }
            assertThat(transactions(db, () -> {
                        db.save(new Film("Vagabond"));
                        db.update(FILM).set(FILM.minutes, 105).all().execute();
                    }))
                    .isZero();
        });
    }

    static class Loads {
        final List<String> heard = new ArrayList<>();

        @EventListener
        void on(AfterLoad<Film> event) {
            heard.add(event.model().title);
        }
    }

    @Test
    void loadsAreOnlyPublishedForThoseWhoNameThem() {
        runner.withBean(Everything.class).run(context -> {
            Database db = context.getBean(Database.class);
            assertThat(db.signals().isHeard(AfterLoad.class, Film.class)).isFalse();
            assertThat(db.signals().isHeard(AfterSave.class, Film.class)).isTrue();

            db.save(new Film("Vagabond"));
            db.select(FILM).list();
            assertThat(context.getBean(Everything.class).signals).hasSize(2).noneMatch(AfterLoad.class::isInstance);
        });
        runner.withBean(Loads.class).run(context -> {
            Database db = context.getBean(Database.class);
            assertThat(db.signals().isHeard(AfterLoad.class, Film.class)).isTrue();
            assertThat(db.signals().isHeard(AfterLoad.class, Director.class)).isFalse();
            Film film = db.save(new Film("Vagabond"));
            db.get(FILM, Objects.requireNonNull(film.id));
            assertThat(context.getBean(Loads.class).heard).containsExactly("Vagabond");
        });
    }

    /** As devtools and the recorder of Spring's tests are. */
    static class Everything implements ApplicationListener<ApplicationEvent> {
        final List<Object> signals = new ArrayList<>();

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (event instanceof PayloadApplicationEvent<?> payload) {
                signals.add(payload.getPayload());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LazyListener {
        static int made;

        @Bean
        @Lazy
        SaveListener saveListener() {
            made++;
            return new SaveListener();
        }
    }

    static class SaveListener implements ApplicationListener<PayloadApplicationEvent<AfterSave<Film>>> {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<AfterSave<Film>> event) {}
    }

    @Test
    void aLazyListenerCountsBeforeItIsMade() {
        LazyListener.made = 0;
        runner.withUserConfiguration(LazyListener.class).run(context -> {
            Database db = context.getBean(Database.class);
            assertThat(db.signals().isHeard(AfterSave.class, Film.class)).isTrue();
            assertThat(db.signals().isHeard(AfterSave.class, Director.class)).isFalse();
            assertThat(LazyListener.made).isZero();
            db.save(new Film("Vagabond"));
            assertThat(LazyListener.made).isEqualTo(1);
        });
    }

    @Test
    void aListenerThatComesLaterIsHeardToo() {
        runner.run(context -> {
            Database db = context.getBean(Database.class);
            assertThat(db.signals().isHeard(AfterSave.class, Director.class)).isFalse();
            Everything late = new Everything();
            context.getSourceApplicationContext().addApplicationListener(late);

            db.save(new Director("Agnes"));
            assertThat(late.signals).hasSize(2);
        });
    }

    @Test
    void listenersOfTheContextAboveAreHeard() {
        try (AnnotationConfigApplicationContext parent = new AnnotationConfigApplicationContext(FilmListener.class)) {
            runner.withParent(parent).run(context -> {
                Database db = context.getBean(Database.class);
                db.save(new Film("Vagabond"));
                assertThat(parent.getBean(FilmListener.class).heard)
                        .containsExactly("before Vagabond", "created Vagabond true");
                assertThat(db.signals().isHeard(AfterSave.class, DIRECTOR.modelType()))
                        .isFalse();
            });
        }
    }
}
