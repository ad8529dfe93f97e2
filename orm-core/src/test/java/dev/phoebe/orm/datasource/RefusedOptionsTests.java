package dev.phoebe.orm.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.RefusedUrlOptionException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a URL must not do unless it is allowed. */
class RefusedOptionsTests {

    /** DriverManager writes here when a driver is asked for anything. */
    private final StringWriter drivers = new StringWriter();

    @BeforeEach
    void listen() {
        DriverManager.setLogWriter(new PrintWriter(drivers, true));
    }

    @AfterEach
    void stopListening() {
        DriverManager.setLogWriter(null);
    }

    private static ConnectionSettings settings(String url) {
        return ConnectionSettings.of(DatabaseUrl.parse(url));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                // H2: SQL at each connection
                "init                    -> jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://example.org/s3cret.sql'",
                "init                    -> h2:mem:x;init=runscript from 's3cret.sql'",
                "init                    -> jdbc:h2:mem:x;MODE=PostgreSQL;Init=create alias s3cret as 'void f() {}'",
                "init                    -> jdbc:h2:mem:x;IN\\IT=select 1",
                "init                    -> jdbc:h2:mem:x\\;INIT=select 1",
                "init                    -> jdbc:h2:mem:x;\u0131NIT=select 1",
                "init                    -> jdbc:h2:mem:x;INIT=1;INIT=0",
                "init                    -> jdbc:h2:file:./x;IFEXISTS=TRUE;IGNORE_UNKNOWN_SETTINGS=TRUE;FORBID_CREATION=FALSE;INIT=select 1\\;'\\",
                "init                    -> jdbc:h2:tcp://example.org/mem:x;INIT=select 1",
                // H2 runs "SET name value"
                "lock_timeout            -> jdbc:h2:mem:x;LOCK_TIMEOUT=1\\;create alias s3cret as 'void f() {}'",
                "schema                  -> jdbc:h2:mem:x;SCHEMA=PUBLIC\\;RUNSCRIPT FROM 's3cret.sql'",
                "db_close_delay          -> jdbc:h2:mem:x;DB_CLOSE_DELAY=CSVWRITE('s3cret.csv', 'select 1')",
                "max_memory_rows         -> jdbc:h2:mem:x;MAX_MEMORY_ROWS=(select file_write(x'00', 's3cret'))",
                // H2: classes, files
                "database_event_listener -> jdbc:h2:mem:x;DATABASE_EVENT_LISTENER='com.example.s3cret'",
                "java_object_serializer  -> jdbc:h2:mem:x;JAVA_OBJECT_SERIALIZER='com.example.s3cret'",
                "default_table_engine    -> jdbc:h2:mem:x;DEFAULT_TABLE_ENGINE=com.example.s3cret",
                "authenticator           -> jdbc:h2:mem:x;AUTHENTICATOR=TRUE",
                "recover_test            -> jdbc:h2:./x;RECOVER_TEST=s3cret",
                "trace_level_file        -> jdbc:h2:./x;TRACE_LEVEL_FILE=3",
                "trace_level_system_out  -> jdbc:h2:./x;Trace_Level_System_Out=3",
                "zip                     -> jdbc:h2:zip:./s3cret.zip!/x",
                "zip                     -> jdbc:h2:file:nio:ZIP:./s3cret.zip!/x",
                "zip                     -> jdbc:h2:split:classpath:s3cret/x",
                // SQLite
                "enable_load_extension   -> jdbc:sqlite:x.db?enable_load_extension=true",
                "enable_load_extension   -> sqlite:x.db?foreign_keys=on& Enable_Load_Extension = 1",
                "resource                -> jdbc:sqlite::resource:http://example.org/s3cret.db",
                "resource                -> sqlite::resource:jar:file:/s3cret.jar!/x.db",
                // PostgreSQL
                "socketfactory           -> jdbc:postgresql://db/x?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext&socketFactoryArg=http://s3cret",
                "socketfactory           -> postgresql://app:s3cret@db/x?sslmode=require&SOCKETFACTORY=a.B",
                "socketfactory           -> jdbc:postgresql://db/x?socketFactory=&socketFactory=a.B",
                "socketfactory           -> jdbc:postgresql://db/x?soc\u212AetFactory=a.B",
                "socketfactoryarg        -> jdbc:postgresql:x?socketFactoryArg=s3cret",
                "sslfactory              -> jdbc:postgresql://db/x?sslfactory=a.B",
                "sslfactory              -> jdbc:postgresql://db/x?ssl%66actory=a.B",
                "sslfactoryarg           -> jdbc:postgresql://db/x?sslfactoryarg=file:/s3cret",
                "sslhostnameverifier     -> jdbc:postgresql://db/x?sslhostnameverifier=a.B",
                "sslpasswordcallback     -> jdbc:postgresql://db/x?sslpasswordcallback=a.B",
                "loggerfile              -> jdbc:postgresql://db/x?loggerLevel=OFF&loggerFile=s3cret.jsp",
                "loggerlevel             -> jdbc:postgresql://db/x?loggerLevel=TRACE",
                "authenticationpluginclassname -> jdbc:postgresql://db/x?authenticationPluginClassName=a.B",
                "xmlfactoryfactory       -> jdbc:postgresql://db/x?xmlFactoryFactory=a.B",
                "connectexecutor         -> jdbc:postgresql://db/x?connectExecutor=a.B",
                // MariaDB
                "allowlocalinfile        -> jdbc:mariadb://db/x?allowLocalInfile=true",
                "allowlocalinfile        -> mariadb://app:s3cret@db/x?allowlocalinfile",
                "allowmultiqueries       -> jdbc:mariadb://db/x?allowMultiQueries=1",
                "initsql                 -> jdbc:mariadb://db/x?initSql=set password = 's3cret'",
                "socketfactory           -> jdbc:mariadb://db?socketFactory=a.B",
                "credentialtype          -> jdbc:mariadb:sequential://one,two/x?credentialType=ENV",
                "tlssockettype           -> jdbc:mariadb://db/x?tlsSocketType=s3cret",
                "serverrsapublickeyfile  -> jdbc:mariadb://db/x?serverRsaPublicKeyFile=/s3cret",
                // MySQL
                "autodeserialize         -> jdbc:mysql://db/x?autoDeserialize=yes&queryInterceptors=a.B",
                "queryinterceptors       -> jdbc:mysql://db/x?useSSL=true&queryInterceptors=a.B",
                "queryinterceptors       -> jdbc:mysql://db/x?%71ueryInterceptors=a.B",
                "statementinterceptors   -> jdbc:mysql://db/x?statementInterceptors=a.B",
                "connectionlifecycleinterceptors -> jdbc:mysql:loadbalance://one,two/x?connectionLifecycleInterceptors=a.B",
                "exceptioninterceptors   -> jdbc:mysql://db/x?exceptionInterceptors=a.B",
                "propertiestransform     -> jdbc:mysql://db/x?propertiesTransform=a.B",
                "allowloadlocalinfile    -> jdbc:mysql://(host=db,port=3306,allowLoadLocalInfile=true)/x",
                "allowloadlocalinfile    -> jdbc:mysql://address=(host=db)(allow%4CoadLocalInfile=true)/x",
                "allowloadlocalinfileinpath -> jdbc:mysql://db/x?allowLoadLocalInfileInPath=/",
                "allowurlinlocalinfile   -> jdbc:mysql://db/x?allowUrlInLocalInfile=TRUE",
                "allowmultiqueries       -> jdbc:mysql://db/x?a=b&+allowMultiQueries=true",
                "allowmultiqueries       -> jdbc:mysql+srv://db/x?allowMultiQueries=true",
                "useconfigs              -> jdbc:mysql://db/x?useConfigs=../../s3cret",
                "ha.loadbalancestrategy  -> jdbc:mysql://db/x?ha.loadBalanceStrategy=a.B",
                // drivers that wrap others, and spellings of their names
                "init                    -> jdbc:p6spy:h2:mem:x;INIT=select 1",
                "lock_timeout            -> jdbc:otel:h2:mem:x;LOCK_TIMEOUT=1\\;select 1",
                "socketfactory           -> jdbc:aws-wrapper:postgresql://db/x?socketFactory=a.B",
                "allowmultiqueries       -> jdbc:%6Dysql://db/x?allowMultiQueries=true",
                "resource                -> jdbc:p6spy:sqlite::resource:http://example.org/x.db"
            })
    void dangerousOptionsAreRefusedBeforeTheDriverIsCalled(String option, String url) {
        assertThatThrownBy(() -> DataSources.open(settings(url)))
                .asInstanceOf(type(RefusedUrlOptionException.class))
                .satisfies(refused -> {
                    assertThat(refused.option()).isEqualTo(option);
                    assertThat(refused)
                            .hasMessageContaining("'" + option + "'")
                            .hasMessageContaining("allowUrlOptions(\"" + option + "\")")
                            .hasMessageNotContaining("s3cret");
                });
        assertThat(drivers.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "jdbc:h2:./x;AUTO_SERVER=TRUE;DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE,KEY;TRACE_LEVEL_FILE=0",
                "jdbc:h2:./zip/rec/x;PASSWORD=a(b\\;c;USER=sa",
                "jdbc:h2:C:/data/x;CIPHER=AES",
                "jdbc:h2:tcp://localhost:9092/~/x;SCHEMA_SEARCH_PATH=A,B;TIME ZONE=GMT+1",
                "jdbc:sqlite:shop.db?foreign_keys=on&journal_mode=WAL&busy_timeout=5000&enable_load_extension=false",
                "jdbc:sqlite::resource:sample.db",
                "jdbc:sqlite:file:shop.db?mode=ro&immutable=1",
                "jdbc:postgresql://one,two:5433/shop?targetServerType=primary&sslmode=verify-full&sslrootcert=/ca.pem",
                "jdbc:postgresql://db/shop?options=-c%20statement_timeout=1000&currentSchema=a,b&ApplicationName=a(b)",
                "jdbc:postgresql://db/socketFactory?localSocketAddress=10.0.0.1&tcpKeepAlive=true&loggerLevel=off",
                "jdbc:mariadb://db/shop?sslMode=verify-full&sessionVariables=sql_mode=ANSI&allowMultiQueries=false",
                "jdbc:mariadb:replication://one,two/shop?galeraAllowedState=4&useAffectedRows=false",
                "jdbc:mysql://db/shop?allowPublicKeyRetrieval=true&allowLoadLocalInfile=false&connectionTimeZone=UTC",
                "jdbc:sqlserver://db;encrypt=true;databaseName=shop"
            })
    void ordinaryUrlsAreAccepted(String url) {
        assertThatCode(() -> RefusedOptions.check(url, List.of())).doesNotThrowAnyException();
    }

    @Test
    void anOptionIsAllowedByItsName() throws SQLException {
        ConnectionSettings allowed =
                settings("h2:mem:;Init=create table if not exists made(id int)").allowUrlOptions(List.of("INIT"));
        try (OpenedDataSource opened = DataSources.open(allowed);
                Connection connection = opened.getConnection()) {
            assertThat(connection.createStatement().executeUpdate("insert into made values (1)"))
                    .isOne();
        }
        assertThatThrownBy(() -> DataSources.open(settings("jdbc:postgresql://db/x?sslfactory=a.B&socketFactory=a.B")
                        .allowUrlOptions(List.of("sslFactory"))))
                .isInstanceOf(RefusedUrlOptionException.class)
                .hasMessageContaining("'socketfactory'");
    }

    @Test
    void propertiesBesideTheUrlAreCheckedLikeIt() {
        PooledDataSource pool = PooledDataSource.of(settings("jdbc:postgresql://db/x"));
        pool.addDataSourceProperty("SocketFactory", "a.B");
        assertThatThrownBy(pool::check)
                .isInstanceOf(RefusedUrlOptionException.class)
                .hasMessageContaining("'socketfactory'");
        PooledDataSource other = PooledDataSource.of(settings("jdbc:postgresql://db/x"));
        other.setJdbcUrl("jdbc:h2:mem:x;INIT=select 1");
        assertThatThrownBy(other::check).isInstanceOf(RefusedUrlOptionException.class);
        assertThat(drivers.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://db/x?useAffectedRows=true",
                "jdbc:mariadb://db/x?USEAFFECTEDROWS",
                "jdbc:mysql://db/x?sslMode=REQUIRED&useAffectedRows=yes"
            })
    void rowsMustBeCountedAsTheyAreFound(String url) {
        assertThatThrownBy(() -> DataSources.open(settings(url).allowUrlOptions(List.of("useAffectedRows"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("StaleRowException");
        assertThatThrownBy(() -> RefusedOptions.checkProperties(
                        "jdbc:mariadb://db/x", Map.of("useAffectedRows", "true"), List.of()))
                .isInstanceOf(ConfigurationException.class);
        assertThat(drivers.toString()).isEmpty();
    }

    @Test
    void aMissingDriverIsNamedWithoutTheUrlsSecrets() {
        assertThatThrownBy(() -> DataSources.open(settings("jdbc:mysql://app:s3cret@db/x?password=s3cret")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("com.mysql:mysql-connector-j")
                .hasMessageContaining("jdbc:mysql://db/x")
                .hasNoCause()
                .hasMessageNotContaining("s3cret");
    }
}
