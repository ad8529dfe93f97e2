package dev.phoebe.orm.spring.transaction;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.DeadlockException;
import dev.phoebe.orm.error.TransactionRolledBackException;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.tck.fault.FaultKind;
import dev.phoebe.orm.tck.fault.FaultyDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transaction managers other than the one of Spring Boot, and data sources that are wrapped. */
class OtherManagersTests {

    private final HikariDataSource pool = pool();

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(2000);
        return new HikariDataSource(config);
    }

    @BeforeEach
    void createTables() {
        database(pool, new JdbcTransactionManager(pool)).createTables();
    }

    @AfterEach
    void close() {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        pool.close();
    }

    private static Database database(DataSource dataSource, PlatformTransactionManager manager) {
        return Database.builder(dataSource)
                .models(CinemaApplication.registry())
                .ambient(false)
                .transactions(SpringTransactions.of(manager))
                .build();
    }

    private List<String> stored() {
        return new JdbcTemplate(pool).queryForList("select name from director order by name", String.class);
    }

    @Nested
    class Jpa {

        private final FaultyDataSource calls = new FaultyDataSource(pool::getConnection);
        private final LocalContainerEntityManagerFactoryBean factory = factory();
        private final JpaTransactionManager manager = manager();
        private final Database db = database(calls, manager);
        private final TransactionTemplate template = new TransactionTemplate(manager);

        private LocalContainerEntityManagerFactoryBean factory() {
            LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
            bean.setDataSource(calls);
            bean.setPersistenceProviderClass(HibernatePersistenceProvider.class);
            bean.setJpaDialect(new HibernateJpaDialect());
            bean.setPersistenceUnitName("cinema");
            bean.setPackagesToScan("dev.phoebe.orm.spring.transaction");
            bean.afterPropertiesSet();
            return bean;
        }

        private JpaTransactionManager manager() {
            JpaTransactionManager made = new JpaTransactionManager();
            made.setEntityManagerFactory(factory.getObject());
            made.setDataSource(calls);
            made.setJpaDialect(new HibernateJpaDialect());
            made.afterPropertiesSet();
            return made;
        }

        @AfterEach
        void close() {
            calls.heal();
            factory.destroy();
        }

        @Test
        void aBlockIsASavepointInTheTransaction() {
            template.executeWithoutResult(status -> {
                db.insert(new Director("Agnes"));
                assertThatThrownBy(() -> db.atomic(() -> {
                            db.insert(new Director("lost"));
                            throw new IllegalStateException();
                        }))
                        .isInstanceOf(IllegalStateException.class);
                db.atomic(() -> db.insert(new Director("Billy")));
            });
            assertThat(stored()).containsExactly("Agnes", "Billy");
        }

        @Test
        void aBlockIsATransactionWithItsOwnSavepoints() {
            db.atomic(() -> {
                db.insert(new Director("Agnes"));
                db.atomic(inner -> {
                    db.insert(new Director("lost"));
                    inner.setRollbackOnly();
                });
                assertThat(db.getOrCreate(DIRECTOR, DIRECTOR.name.eq("Billy"), () -> new Director("Billy"))
                                .created())
                        .isTrue();
            });
            assertThat(stored()).containsExactly("Agnes", "Billy");
        }

        @Test
        void whatIsRolledBackIsNotStored() {
            Director agnes = new Director("Agnes");
            assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                        db.insert(agnes);
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(stored()).isEmpty();
            assertThat(agnes.id).isNull();
        }

        @Test
        void aParticipantThatFailsAndIsOverlookedEndsTheBlock() {
            assertThatThrownBy(() -> db.atomic(() -> {
                        db.insert(new Director("Agnes"));
                        assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                                    throw new IllegalStateException();
                                }))
                                .isInstanceOf(IllegalStateException.class);
                    }))
                    .isInstanceOf(TransactionRolledBackException.class);
            assertThat(stored()).isEmpty();
        }

        /** Hibernate does not say how a commit failed, so objects and hooks are left as they are. */
        @Test
        void aCommitThatFailsIsUnknown() {
            for (boolean stored : new boolean[] {true, false}) {
                Director agnes = new Director("Agnes");
                List<String> hooks = new ArrayList<>();
                assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                            db.atomic(tx -> {
                                tx.afterCommit(() -> hooks.add("committed"));
                                tx.afterRollback(() -> hooks.add("rolled back"));
                            });
                            db.insert(agnes);
                            failCommit(stored);
                        }))
                        .isInstanceOf(RuntimeException.class);
                assertThat(stored()).hasSize(stored ? 1 : 0);
                assertThat(agnes.id).isNotNull();
                assertThat(hooks).isEmpty();
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
                db.delete(DIRECTOR).all().execute();
            }
        }

        @Test
        void aCommitOfABlockThatFailsIsToldAsItIs() {
            Director agnes = new Director("Agnes");
            assertThatThrownBy(() -> db.atomic(() -> {
                        db.insert(agnes);
                        failCommit(true);
                    }))
                    .isInstanceOf(CommitOutcomeUnknownException.class);
            assertThat(stored()).containsExactly("Agnes");
            assertThat(agnes.id).isNotNull();
            Director billy = new Director("Billy");
            assertThatThrownBy(() -> db.atomic(() -> {
                        db.insert(billy);
                        failCommit(false);
                    }))
                    .isInstanceOf(DeadlockException.class);
            assertThat(stored()).containsExactly("Agnes");
            assertThat(billy.id).isNull();
        }

        /** The reply to the commit is lost, or the database refuses it. */
        private void failCommit(boolean stored) {
            if (stored) {
                calls.loseAnswer(FaultKind.LOST, "commit");
            } else {
                calls.plant(FaultKind.COLLIDED, "commit");
            }
        }

        @Test
        void statementsOutsideOfTransactionsCommitByThemselves() {
            db.insert(new Director("Agnes"));
            assertThat(stored()).containsExactly("Agnes");
        }

        /** A transaction that nothing is asked of opens no connection for Phoebe. */
        @Test
        void aTransactionWithoutStatementsIsLeftAlone() {
            template.executeWithoutResult(
                    status -> assertThat(status.isNewTransaction()).isTrue());
            assertThat(stored()).isEmpty();
        }

        @Test
        void aManagerWithoutTheDataSourceIsRefusedWhenTheDatabaseIsBuilt() {
            JpaTransactionManager without = new JpaTransactionManager();
            without.setEntityManagerFactory(factory.getObject());
            assertThatThrownBy(() -> database(pool, without))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("does not share the connections")
                    .hasMessageContaining("JpaTransactionManager");
        }
    }

    @Test
    void aWrappedDataSourceIsSeenThrough() {
        JdbcTransactionManager manager = new JdbcTransactionManager(pool);
        TransactionTemplate template = new TransactionTemplate(manager);
        List<DataSource> wrapped = List.of(
                new TransactionAwareDataSourceProxy(pool),
                new DelegatingDataSource(pool),
                new TransactionAwareDataSourceProxy(new DelegatingDataSource(pool)),
                (DataSource) new ProxyFactory(pool).getProxy());
        for (DataSource dataSource : wrapped) {
            assertThat(SpringTransactions.isFor(manager, dataSource)).isTrue();
            Database db = database(dataSource, manager);
            db.delete(DIRECTOR).all().execute();
            assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                        db.insert(new Director("lost"));
                        assertThat(db.transactions().isActive()).isTrue();
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            template.executeWithoutResult(status -> db.atomic(() -> db.insert(new Director("Agnes"))));
            assertThat(stored()).containsExactly("Agnes");
        }
    }

    @Test
    void aManagerOverAWrappedDataSourceIsFoundByTheOneBehindIt() {
        DataSource lazy = new LazyConnectionDataSourceProxy(pool);
        Database db = database(pool, new JdbcTransactionManager(lazy));
        db.atomic(() -> {
            db.insert(new Director("Agnes"));
            assertThat(new JdbcTemplate(lazy).queryForObject("select count(*) from director", Long.class))
                    .isEqualTo(1);
        });
        assertThat(stored()).containsExactly("Agnes");
    }
}
