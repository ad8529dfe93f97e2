package dev.phoebe.orm.benchmarks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** The work as somebody writes it by hand who wants it fast: columns by index, nothing made twice. */
final class JdbcStore {

    private static final String BOOK =
            "book.id, book.author_id, book.title, book.price, book.published, book.pages, book.in_stock, book.version";
    private static final int BOOK_WIDTH = 8;

    static final String FIND = "select " + BOOK + " from book where book.id = ?";
    static final String LIST =
            "select " + BOOK + " from book where book.in_stock and book.price >= ? order by book.id limit ?";
    static final String JOIN = "select " + BOOK + ", author.id, author.name, author.email, author.created_at from book"
            + " join author on author.id = book.author_id where book.id > ? order by book.id limit ?";
    static final String AUTHORS = "select author.id, author.name, author.email, author.created_at from author"
            + " where author.id > ? order by author.id limit ?";
    static final String PAGE = "select " + BOOK + " from book where book.in_stock and book.price >= ?"
            + " order by book.id limit ? offset ?";
    static final String COUNT = "select count(*) from book where book.in_stock and book.price >= ?";
    private static final String SEARCH = "select " + BOOK + " from book";
    static final String INSERT =
            "insert into book (author_id, title, price, published, pages, in_stock, version) values (?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE = "update book set author_id = ?, title = ?, price = ?, published = ?, pages = ?,"
            + " in_stock = ?, version = ? where book.id = ? and book.version = ?";
    private static final String[] KEY = {"id"};

    /** A list of keys has the next power of two of marks. */
    static final String BOOKS_OF_AUTHORS = "select " + BOOK + " from book where book.author_id in ("
            + String.join(", ", Collections.nCopies(128, "?")) + ")";

    private final DataSource dataSource;
    private final boolean keysOfBatches;

    /** Everything but {@link #insertAllWithKeys} is the same on every database. */
    JdbcStore(DataSource dataSource, String database) {
        this.dataSource = dataSource;
        this.keysOfBatches = !database.equals("sqlite");
    }

    // ---- reading

    PlainBook get(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return get(connection, id);
        }
    }

    private static PlainBook get(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("there is no book " + id);
                }
                return book(rows);
            }
        }
    }

    List<PlainBook> list(BigDecimal minPrice, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setBigDecimal(1, minPrice);
            statement.setLong(2, limit);
            return books(statement);
        }
    }

    List<PlainBook> booksWithAuthor(long after, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(JOIN)) {
            statement.setLong(1, after);
            statement.setLong(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<PlainBook> books = new ArrayList<>();
                while (rows.next()) {
                    PlainBook book = book(rows);
                    book.author = author(rows, BOOK_WIDTH + 1);
                    books.add(book);
                }
                return books;
            }
        }
    }

    List<PlainAuthor> authorsWithBooks(long after, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<PlainAuthor> authors = new ArrayList<>();
            Map<Long, PlainAuthor> byId = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(AUTHORS)) {
                statement.setLong(1, after);
                statement.setLong(2, limit);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        PlainAuthor author = author(rows, 1);
                        authors.add(author);
                        byId.put(author.id, author);
                    }
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(BOOKS_OF_AUTHORS)) {
                bindKeys(statement, authors);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        PlainBook book = book(rows);
                        Objects.requireNonNull(byId.get(book.authorId)).add(book);
                    }
                }
            }
            return authors;
        }
    }

    private void bindKeys(PreparedStatement statement, List<PlainAuthor> authors) throws SQLException {
        int places = Integer.highestOneBit(2 * authors.size() - 1);
        for (int i = 0; i < places; i++) {
            statement.setLong(i + 1, authors.get(Math.min(i, authors.size() - 1)).id);
        }
    }

    Paged page(BigDecimal minPrice, int page, int size) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<PlainBook> books;
            try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
                statement.setBigDecimal(1, minPrice);
                statement.setLong(2, size);
                statement.setLong(3, (long) page * size);
                books = books(statement);
            }
            try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
                statement.setBigDecimal(1, minPrice);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return new Paged(books, rows.getLong(1));
                }
            }
        }
    }

    record Paged(List<PlainBook> books, long total) {}

    List<PlainBook> search(Filter filter) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = searchSql(filter, values);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return books(statement);
        }
    }

    static String searchSql(Filter filter, List<Object> values) {
        StringBuilder sql = new StringBuilder(SEARCH);
        String glue = " where ";
        if (filter.authorId() != null) {
            sql.append(glue).append("book.author_id = ?");
            values.add(filter.authorId());
            glue = " and ";
        }
        if (filter.title() != null) {
            sql.append(glue).append("book.title like ? escape '!'");
            values.add(escaped(filter.title()) + "%");
            glue = " and ";
        }
        if (filter.minPrice() != null) {
            sql.append(glue).append("book.price >= ?");
            values.add(filter.minPrice());
            glue = " and ";
        }
        if (filter.publishedFrom() != null) {
            sql.append(glue).append("book.published >= ?");
            values.add(filter.publishedFrom());
        }
        sql.append(filter.newestFirst() ? " order by book.published desc, book.id" : " order by book.id");
        values.add(20L);
        return sql.append(" limit ?").toString();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static List<PlainBook> books(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<PlainBook> books = new ArrayList<>();
            while (rows.next()) {
                books.add(book(rows));
            }
            return books;
        }
    }

    private static PlainBook book(ResultSet rows) throws SQLException {
        PlainBook book = new PlainBook();
        book.id = rows.getLong(1);
        book.authorId = rows.getLong(2);
        book.title = rows.getString(3);
        book.price = rows.getBigDecimal(4);
        book.published = rows.getObject(5, LocalDate.class);
        book.pages = rows.getInt(6);
        book.inStock = rows.getBoolean(7);
        book.version = rows.getInt(8);
        return book;
    }

    private static PlainAuthor author(ResultSet rows, int at) throws SQLException {
        PlainAuthor author = new PlainAuthor();
        author.id = rows.getLong(at);
        author.name = rows.getString(at + 1);
        author.email = rows.getString(at + 2);
        author.createdAt = rows.getObject(at + 3, OffsetDateTime.class).toInstant();
        return author;
    }

    // ---- writing

    PlainBook insert(PlainBook book) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT, KEY)) {
            bind(statement, book);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                book.id = keys.getLong(1);
                return book;
            }
        }
    }

    List<PlainBook> insertAll(List<PlainBook> books) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                addAll(statement, books);
                statement.executeBatch();
                connection.commit();
                return books;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    List<PlainBook> insertAllWithKeys(List<PlainBook> books) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(INSERT, KEY)) {
                if (keysOfBatches) {
                    addAll(statement, books);
                    statement.executeBatch();
                    readKeys(statement, books);
                } else {
                    for (PlainBook book : books) {
                        bind(statement, book);
                        statement.executeUpdate();
                        readKeys(statement, List.of(book));
                    }
                }
                connection.commit();
                return books;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void readKeys(PreparedStatement statement, List<PlainBook> books) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            for (PlainBook book : books) {
                keys.next();
                book.id = keys.getLong(1);
            }
        }
    }

    private static void addAll(PreparedStatement statement, List<PlainBook> books) throws SQLException {
        for (PlainBook book : books) {
            bind(statement, book);
            statement.addBatch();
        }
    }

    private static void bind(PreparedStatement statement, PlainBook book) throws SQLException {
        statement.setLong(1, book.authorId);
        statement.setString(2, book.title);
        statement.setBigDecimal(3, book.price);
        statement.setObject(4, book.published);
        statement.setInt(5, book.pages);
        statement.setBoolean(6, book.inStock);
        statement.setInt(7, book.version);
    }

    PlainBook addPages(long id, int more) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                PlainBook book = get(connection, id);
                book.pages += more;
                try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
                    bind(statement, book);
                    statement.setInt(7, book.version + 1);
                    statement.setLong(8, book.id);
                    statement.setInt(9, book.version);
                    if (statement.executeUpdate() != 1) {
                        throw new IllegalStateException("book " + id + " was changed by somebody else");
                    }
                }
                book.version++;
                connection.commit();
                return book;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
