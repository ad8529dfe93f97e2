package dev.phoebe.orm.spring.web;

import static dev.phoebe.orm.spring.jackson.shop.BookTable.BOOK;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.CheckViolationException;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.DeadlockException;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.error.LockTimeoutException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.NotNullViolationException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.error.SqlSyntaxException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.spring.jackson.shop.Book;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Everything that can go wrong. */
@RestController
class FailingController {

    static final String SECRET = "s3cr3t";
    private static final String SQL = "select " + SECRET + " from secret_table";

    private final Database db;

    FailingController(Database db) {
        this.db = db;
    }

    record Line(@Min(1) int amount, Book.Status status) {}

    record Order(
            @NotBlank @Size(max = 5) String customer, @Valid List<Line> lines, BigDecimal total) {}

    record Filter(int least, LocalDate since, Optional<Long> author, List<Integer> years) {}

    @PostMapping("/orders")
    Order order(@Valid @RequestBody Order order) {
        return order;
    }

    @GetMapping("/filter")
    Filter filter(@ModelAttribute Filter filter) {
        return filter;
    }

    @GetMapping("/typed/{id}")
    String typed(
            @PathVariable long id,
            @RequestParam(required = false) Book.Status status,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(name = "max", required = false) @Min(3) Integer most) {
        return id + "," + status + "," + day + "," + most;
    }

    @GetMapping("/containers")
    String containers(
            @RequestParam Optional<Long> author,
            @RequestParam Optional<Boolean> sold,
            @RequestParam Optional<BigDecimal> most,
            @RequestParam Optional<Book.Status> status,
            @RequestParam(required = false) List<Long> ids,
            @RequestParam(required = false) Set<Book.Status> states,
            @RequestParam(required = false) LocalDate[] days,
            @RequestParam Optional<List<Integer>> years) {
        return author + "," + sold + "," + most + "," + status + "," + ids + "," + states + "," + years
                + (days == null ? "" : "," + days.length);
    }

    @GetMapping("/needed")
    String needed(@RequestParam String name) {
        return name;
    }

    @GetMapping("/title")
    List<Book> title(@RequestParam String title) {
        return db.select(BOOK).where(BOOK.title.eq(title)).list();
    }

    @GetMapping("/fail/{kind}")
    String fail(@PathVariable String kind) throws Exception {
        throw exception(kind);
    }

    static Exception exception(String kind) {
        SQLException cause = new SQLException(SECRET, kind.startsWith("2") ? kind : "99999");
        String message = "h2: " + SECRET + ". Statement: " + SQL;
        return switch (kind) {
            case "not-found" -> new NotFoundException("No row was found by: " + SQL);
            case "validation" -> new ValidationException(SECRET, List.of(new Violation("title", "must not be blank")));
            case "invalid-request" -> new InvalidRequestException("The cursor is not valid.");
            case "stale-row" -> new StaleRowException(SECRET + " 5 is not there any more");
            case "unique" -> new UniqueViolationException(message, SQL, cause, SECRET);
            case "unique-title" ->
                new UniqueViolationException(message, SQL, cause, SECRET, Object.class, List.of("title"));
            case "foreign-key" -> new ForeignKeyViolationException(message, SQL, cause, SECRET);
            case "check" -> new CheckViolationException(message, SQL, cause, SECRET);
            case "not-null" -> new NotNullViolationException(message, SQL, cause, SECRET);
            case "data", "22021", "22001", "22003", "22999" -> new DataException(message, SQL, cause);
            case "deadlock" -> new DeadlockException(message, SQL, cause);
            case "serialization" -> new SerializationFailureException(message, SQL, cause);
            case "lock-timeout" -> new LockTimeoutException(message, SQL, cause);
            case "query-timeout" -> new QueryTimeoutException(message, SQL, cause);
            case "read-only" -> new ReadOnlyException(message, SQL, cause);
            case "connection" -> new ConnectionException(message, SQL, cause);
            case "commit" -> new CommitOutcomeUnknownException(message, SQL, cause);
            case "syntax" -> new SqlSyntaxException(message, SQL, cause);
            case "query" -> new InvalidQueryException(message);
            case "translated" -> new DuplicateKeyException(SQL, exceptionOfOurs("unique"));
            case "completion" -> new CompletionException(exceptionOfOurs("not-found"));
            case "spring-begin" -> new CannotCreateTransactionException(SQL, cause);
            case "spring-duplicate" -> new DuplicateKeyException(SQL, cause);
            case "spring-integrity" -> new DataIntegrityViolationException(SQL, cause);
            case "spring-lock" -> new CannotAcquireLockException(SQL, cause);
            case "wrapped" -> new IllegalStateException(SECRET, exceptionOfOurs("not-found"));
            case "other" -> new IllegalStateException(SECRET);
            case "status" -> new ResponseStatusException(HttpStatus.GONE, "It is no more");
            case "status-not-found" -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Book 7 does not exist.");
            case "status-bare" -> new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static RuntimeException exceptionOfOurs(String kind) {
        return (RuntimeException) exception(kind);
    }
}
