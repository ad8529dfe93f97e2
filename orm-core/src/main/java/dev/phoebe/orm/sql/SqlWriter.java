package dev.phoebe.orm.sql;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.type.Codec;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the text and the values of one statement in one walk. Sources are named here: each gets its label, made
 * unique within the statement, and a source that is only reached by a path is joined once. Not thread-safe; one writer
 * makes one statement.
 *
 * <p>The idea is Peewee's {@code Context}: nodes write themselves.
 */
public final class SqlWriter {

    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_]*");

    private final Dialect dialect;
    private final RowConditions conditions;
    private final char quote;
    private final Scopes scopes;
    private Draft draft;
    private int queryDepth;
    private int queryBegin;
    private int queryBinds;
    private @Nullable CommonTables commonTables;
    private boolean readOnly = true;
    private final @Nullable Facts facts;
    private boolean bare;
    private boolean merging;
    private boolean lists;
    private @Nullable BiConsumer<Source, Name> watcher;

    /** A writer for a statement that has no conditions on rows: definitions, and SQL of the program. */
    public SqlWriter(Dialect dialect) {
        this(new SqlRenderer(dialect), 256);
    }

    /** A writer that keeps no text, and takes down what it is told to write. */
    SqlWriter(Dialect dialect, Facts facts) {
        this.dialect = dialect;
        this.conditions = RowConditions.NONE;
        this.draft = Draft.empty();
        this.quote = dialect.quote();
        this.scopes = new Scopes(quote, dialect.name());
        this.facts = facts;
        this.queryDepth = 1;
        scopes.openToAll();
    }

    SqlWriter(SqlRenderer renderer, int expectedLength) {
        this.dialect = renderer.dialect();
        this.conditions = renderer.conditions();
        this.draft = new Draft(expectedLength);
        this.quote = dialect.quote();
        this.lists = dialect.supports(Feature.LISTS_IN_COLUMNS);
        this.scopes = new Scopes(quote, dialect.name());
        this.facts = null;
    }

    /** The database that the statement is for. */
    public Dialect dialect() {
        return dialect;
    }

    /** Refuses the statement where the database lacks a feature. */
    public SqlWriter require(Feature feature) {
        if (!dialect.supports(feature)) {
            throw new UnsupportedFeatureException(feature.words(), dialect.name());
        }
        return this;
    }

    /** Says that the statement changes rows, or may: SQL of the program. */
    public SqlWriter changing() {
        readOnly = false;
        return this;
    }

    /** Text of our own; never a value and never anything that a client sent. */
    public SqlWriter append(String sql) {
        draft.append(sql);
        return this;
    }

    /** Says that SQL of the program's own is written, of which nobody knows what it contains. */
    public SqlWriter ownSql() {
        if (facts != null) {
            facts.addOwnSql();
        }
        return this;
    }

    /** A name, quoted if need be. */
    public SqlWriter name(Name name) {
        draft.append(name.sql(quote));
        return this;
    }

    /**
     * The name of a table of the database, without a schema.
     *
     * @throws InvalidQueryException when a common table of the statement has the same name
     */
    public SqlWriter table(Name name) {
        if (commonTables != null) {
            commonTables.addTable(name);
        }
        return name(name);
    }

    /** Names with commas between. */
    public SqlWriter names(List<Name> names) {
        for (int i = 0; i < names.size(); i++) {
            draft.append(i == 0 ? "" : ", ").append(names.get(i).sql(quote));
        }
        return this;
    }

    /** A piece that writes itself. */
    public SqlWriter write(Fragment fragment) {
        fragment.write(this);
        return this;
    }

    /**
     * A piece that writes itself and must not refer to any source outside of it.
     *
     * @throws UnsupportedFeatureException with this feature when it does
     */
    public SqlWriter writeWithout(Feature feature, Fragment fragment) {
        scopes.without(feature, () -> fragment.write(this));
        return this;
    }

    /** Says that this SELECT is grouped by an expression that no database would recognize where it is written again. */
    public SqlWriter refuseRepetition(Fragment grouped) {
        scopes.refuseRepetition(grouped);
        return this;
    }

    /**
     * Says that an expression with a name is written now.
     *
     * @throws InvalidQueryException when it must not be written again
     */
    public void requireRepeatable(Fragment named, Name name) {
        if (scopes.isRepetitionRefused(named)) {
            throw new InvalidQueryException("The expression '" + name + "' has values of the program in it, and no"
                    + " database recognizes them when they are sent twice. Where rows are grouped by it, it can be"
                    + " selected and ordered by; for anything else select from this query as a table:"
                    + " asTable(\"t\").");
        }
    }

    /** {@code values (...), (...)}. */
    public SqlWriter values(List<? extends List<? extends Fragment>> rows) {
        append("values ");
        for (int i = 0; i < rows.size(); i++) {
            append(i == 0 ? "(" : ", (").write(rows.get(i), ", ").append(")");
        }
        return this;
    }

    /** Pieces with something between. */
    public SqlWriter write(List<? extends Fragment> fragments, String separator) {
        for (int i = 0; i < fragments.size(); i++) {
            if (i > 0) {
                draft.append(separator);
            }
            fragments.get(i).write(this);
        }
        return this;
    }

    /** A value: a question mark in the text, and the value among the binds. */
    public <V> SqlWriter value(Codec<V> codec, @Nullable V value) {
        if (bare) {
            draft.append(constant(value == null ? null : codec.element(value)));
        } else {
            draft.bind(codec, value);
        }
        return this;
    }

    /**
     * The condition of an index, by which a statement names the index. The database recognizes it by its text: columns
     * stand without their table, and values must be constants, which only whole numbers and plain words may become.
     */
    public SqlWriter indexCondition(Fragment condition) {
        bare = true;
        condition.write(this);
        bare = false;
        return this;
    }

    private static String constant(@Nullable Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return value.toString();
        }
        if (value instanceof String word && PLAIN_WORD.matcher(word).matches()) {
            return "'" + word + "'";
        }
        throw new InvalidQueryException("The condition of an index can only be compared with whole numbers and with"
                + " words of letters, digits and underscores: the database must see them in the statement.");
    }

    /** A question mark that somebody else binds: bulk statements, whose values come row by row. */
    public SqlWriter placeholder() {
        draft.bind(null, null);
        return this;
    }

    /**
     * Says who is told of the columns that are read of the sources of the innermost SELECT, here or in its subqueries;
     * null for nobody.
     */
    public SqlWriter watch(@Nullable BiConsumer<Source, Name> reading) {
        watcher = reading;
        scopes.watch(reading != null);
        return this;
    }

    /** A column of a source. The source must be in FROM here or further out, or be reached from there by a path. */
    public SqlWriter column(Source source, Name name) {
        if (bare) {
            return name(name);
        }
        if (facts != null) {
            facts.addColumn(source, name);
        }
        if (watcher != null && scopes.isWatched(source)) {
            watcher.accept(source, name);
        }
        draft.append(scopes.label(source)).append('.').append(name.sql(quote));
        return this;
    }

    /** A column of a source of a query further out, whatever the innermost one has in its own FROM. */
    public SqlWriter outerColumn(Source source, Name name) {
        scopes.outside(() -> pathColumn(source, name));
        return this;
    }

    /**
     * A column of a source to which a path may lead. Of the key of the source, it is the column that refers to it, which
     * takes no join: {@code book.author_id} in place of {@code author.id}. A source that is in FROM, or whose rows are under
     * a condition, is meant itself.
     */
    public SqlWriter pathColumn(Source source, Name name) {
        Source from = source;
        Name column = name;
        for (PathJoin path = path(from); path != null; path = path(from)) {
            int part = path.targetColumns().indexOf(column);
            if (part < 0) {
                break;
            }
            from = path.from();
            column = path.columns().get(part);
        }
        return column(from, column);
    }

    private @Nullable PathJoin path(Source source) {
        PathJoin path = source.path();
        return path == null || bare || scopes.isInFrom(source) || conditionOf(source) != null ? null : path;
    }

    /** All columns of a source, with commas between. */
    public SqlWriter columns(Source source, ColumnList columns) {
        if (bare) {
            return names(columns.names());
        }
        if (facts != null) {
            columns.names().forEach(name -> facts.addColumn(source, name));
        }
        if (watcher != null && scopes.isWatched(source)) {
            columns.names().forEach(name -> watcher.accept(source, name));
        }
        draft.append(columns.sql(scopes.label(source), quote));
        return this;
    }

    /** The label of a source that is in FROM here or further out. */
    public String label(Source source) {
        return scopes.label(source);
    }

    /** Begins a query. In front of the outermost one stand the common tables that it uses. */
    public SqlWriter openQuery() {
        if (queryDepth == 0) {
            queryBegin = draft.length();
            queryBinds = draft.bindCount();
        }
        queryDepth++;
        return this;
    }

    /** Ends a query. */
    public SqlWriter closeQuery() {
        queryDepth--;
        if (queryDepth == 0 && commonTables != null) {
            draft.insert(queryBegin, queryBinds, commonTables.clause(dialect.queries()));
            commonTables = null;
        }
        return this;
    }

    /** The name of a common table; its definition is put in front of the outermost query, once. */
    public SqlWriter reference(CommonTable table) {
        if (queryDepth == 0) {
            throw new InvalidQueryException("The common table '" + table.name() + "' cannot be used in this place.");
        }
        if (commonTables == null) {
            commonTables = new CommonTables();
            scopes.addTables(commonTables);
        }
        if (commonTables.add(table)) {
            define(table, commonTables);
        }
        return name(dialect.queries().commonTable(table.name()));
    }

    /** A definition is a text of its own, from which nothing outside can be seen. */
    private void define(CommonTable table, CommonTables into) {
        Draft outer = draft;
        draft = facts == null ? new Draft(256) : Draft.empty();
        scopes.apart(() -> table.writeDefinition(name(dialect.queries().commonTable(table.name()))));
        into.define(draft);
        draft = outer;
    }

    /** Opens the scope of a SELECT: sources that are declared from now on hide those further out. */
    public SqlWriter openScope() {
        if (facts != null) {
            facts.addQuery();
        }
        scopes.open();
        return this;
    }

    /** Writes a source into FROM, with its label where that is not its own name. */
    public SqlWriter from(Source source) {
        return from(source, false);
    }

    /**
     * Writes a source into FROM, or the table that is updated or deleted from; an optional one is outer joined, and so is
     * every path that begins there. The condition on its rows goes into WHERE, which must follow; an optional one is read
     * with its condition.
     */
    public SqlWriter from(Source source, boolean optional) {
        String label = scopes.declare(source, optional);
        Fragment condition = conditionOf(source);
        if (condition != null && scopes.isOptional(source)) {
            filtered(source, label);
        } else {
            source(source, label);
            if (condition != null) {
                scopes.addCondition(condition);
            }
        }
        return this;
    }

    /** Writes a join of a source; {@code on} is null for a cross join. The condition on its rows goes into ON. */
    public SqlWriter join(String keyword, Source source, boolean optional, @Nullable Fragment on) {
        if (on == null) {
            return append(keyword).from(source, optional);
        }
        String label = scopes.declare(source, optional);
        append(keyword);
        source(source, label);
        return on(source, on);
    }

    /** The same for a join that keeps rows of the source for which nothing is found: they are read with their condition. */
    public SqlWriter joinKeeping(String keyword, Source source, boolean optional, Fragment on) {
        String label = scopes.declare(source, optional);
        append(keyword);
        if (conditionOf(source) == null) {
            source(source, label);
        } else {
            filtered(source, label);
        }
        return append(" on ").write(on);
    }

    private SqlWriter on(Source source, Fragment on) {
        append(" on ");
        Fragment condition = conditionOf(source);
        if (condition == null) {
            on.writeCondition(this);
            return this;
        }
        on.writeTerm(this);
        condition.writeTerm(append(" and "));
        return this;
    }

    /** {@code (select * from book where ...) as book}. */
    private void filtered(Source source, String label) {
        append("(").openScope().append("select * from ");
        from(source, false).where(List.of()).closeScope();
        append(")").append(dialect.queries().alias()).append(label);
    }

    /** Writes the table that rows are inserted into or merged with. */
    public SqlWriter target(Source table) {
        source(table, scopes.declare(table, false));
        return this;
    }

    /** The condition on the rows of an occurrence of a table; null for none. */
    public @Nullable Fragment conditionOf(Source source) {
        return conditions == RowConditions.NONE || source.itself().tableName() == null ? null : conditions.of(source);
    }

    /** Writes WHERE: these conditions, and those on the rows of the tables in FROM. Nothing for no condition. */
    public SqlWriter where(List<? extends Fragment> given) {
        String keyword = " where ";
        for (int i = 0; i < given.size(); i++) {
            append(keyword);
            if (given.size() == 1 && !scopes.hasConditions()) {
                given.get(i).writeCondition(this);
            } else {
                given.get(i).writeTerm(this);
            }
            keyword = " and ";
        }
        for (Fragment condition : scopes.takeConditions()) {
            append(keyword);
            condition.writeTerm(this);
            keyword = " and ";
        }
        return this;
    }

    /** Gives a source its label before FROM is written, so that what stands in front of FROM may use it. */
    public SqlWriter declare(Source source, boolean optional) {
        scopes.declare(source, optional);
        return this;
    }

    /** Says that the query of this scope locks rows of its tables. */
    public SqlWriter lockTables(RowLock lock) {
        readOnly = false;
        scopes.lockTables(lock, dialect.queries().lockedTable(lock));
        return this;
    }

    /** Marks where FROM ends: the joins of paths are put here. */
    public SqlWriter endOfFrom() {
        scopes.markEndOfFrom(draft.length(), draft.bindCount());
        return this;
    }

    /**
     * Joins a source that was declared only where the statement uses it, behind the end of FROM. Several of them may build
     * on each other.
     */
    public SqlWriter joinIfUsed(Source source, Fragment join) {
        scopes.joinIfUsed(source, join);
        return this;
    }

    /**
     * Says that what is written next is a clause in which no window may stand, though aggregates may; null where both may
     * again.
     */
    public SqlWriter refuseWindowsIn(@Nullable String clause) {
        scopes.refuseWindowsIn(clause);
        return this;
    }

    /** Says that what is written next is a clause in which neither an aggregate nor a window may stand. */
    public SqlWriter refuseAggregatesIn(String clause) {
        scopes.refuseAggregatesIn(clause);
        return this;
    }

    /**
     * A function over a window.
     *
     * @throws InvalidQueryException when no window may stand here
     */
    public SqlWriter windowFunction(Fragment function) {
        scopes.writeWindow(() -> function.write(this));
        return this;
    }

    /**
     * An aggregate of the rows of a group.
     *
     * @throws InvalidQueryException when none may stand here
     */
    public SqlWriter aggregate(Fragment call) {
        scopes.writeAggregate(() -> call.write(this));
        return this;
    }

    /** Whether lists of related rows are written into the columns that have them; else they are read afterwards. */
    public boolean hasLists() {
        return lists;
    }

    /** Says whether lists of related rows are written into columns, where the database sends them. */
    public SqlWriter lists(boolean inColumns) {
        lists = inColumns;
        return this;
    }

    /** Whether equal rows of what is written become one, so that the database compares all columns. */
    public boolean isMerging() {
        return merging;
    }

    /** Says whether equal rows of what is written next become one. */
    public SqlWriter merging(boolean equalRows) {
        merging = equalRows;
        return this;
    }

    /** Uses a window by its name; its definition goes into the WINDOW clause of this SELECT. */
    public SqlWriter window(Name name, Fragment definition) {
        scopes.addWindow(name, definition);
        return this;
    }

    /** Marks where the WINDOW clause stands: in front of ORDER BY, which may be the first to use a window. */
    public SqlWriter beforeWindows() {
        scopes.markWindows(draft.length(), draft.bindCount());
        return this;
    }

    /** Puts the definitions of all named windows of this SELECT where the WINDOW clause stands. */
    public SqlWriter windows() {
        List<Scopes.NamedWindow> windows = scopes.windows();
        if (!windows.isEmpty()) {
            int begin = draft.length();
            int firstBind = draft.bindCount();
            refuseWindowsIn("another window function");
            for (int i = 0; i < windows.size(); i++) {
                Scopes.NamedWindow window = windows.get(i);
                append(i == 0 ? " window " : ", ").name(window.name()).append(" as (");
                write(window.definition()).append(")");
            }
            draft.moveTo(scopes.placeOfWindows(), scopes.bindsBeforeWindows(), begin, firstBind);
            scopes.endOfWindows();
        }
        return this;
    }

    /** Closes the scope and puts the joins that turned out to be needed where FROM ends. */
    public SqlWriter closeScope() {
        List<Source> paths = scopes.paths();
        if (!paths.isEmpty()) {
            insertJoins(paths, scopes.endOfFrom());
        }
        insertUsedJoins();
        scopes.close();
        return this;
    }

    private void insertJoins(List<Source> paths, int endOfFrom) {
        if (endOfFrom < 0) {
            throw new InvalidQueryException("The path '" + paths.get(0).label()
                    + "' needs a join, which this statement cannot have; use any() of a relation, or a subquery.");
        }
        int begin = draft.length();
        int firstBind = draft.bindCount();
        for (Source source : paths) {
            pathJoin(source, Objects.requireNonNull(source.path()));
        }
        draft.moveTo(endOfFrom, scopes.bindsBeforeEndOfFrom(), begin, firstBind);
    }

    /** The last one first: writing it may show that one before it is used too. All of them stand in front of paths. */
    private void insertUsedJoins() {
        for (Fragment join = scopes.nextUsedJoin(); join != null; join = scopes.nextUsedJoin()) {
            int begin = draft.length();
            int firstBind = draft.bindCount();
            join.write(this);
            draft.moveTo(scopes.endOfFrom(), scopes.bindsBeforeEndOfFrom(), begin, firstBind);
        }
    }

    private void pathJoin(Source source, PathJoin join) {
        String label = scopes.label(source);
        String from = scopes.label(join.from());
        draft.append(scopes.isOptional(source) ? " left join " : " join ");
        source(source, label);
        on(source, writer -> {
            for (int i = 0; i < join.columns().size(); i++) {
                draft.append(i == 0 ? "" : " and ");
                draft.append(label)
                        .append('.')
                        .append(join.targetColumns().get(i).sql(quote));
                draft.append(" = ");
                draft.append(from).append('.').append(join.columns().get(i).sql(quote));
            }
        });
    }

    private void source(Source source, String label) {
        int begin = draft.length();
        source.write(this);
        if (!draft.isName(begin, label)) {
            draft.append(dialect.queries().alias()).append(label);
        }
        if (source.tableName() != null) {
            draft.append(scopes.lockOf(source));
        }
        if (!source.columnNames().isEmpty()) {
            append(" (").names(source.columnNames()).append(")");
        }
    }

    /** How much text there is so far: whether anything was written since. */
    public int length() {
        return draft.length();
    }

    /** Whether an aggregate was written that no query in the piece makes. */
    boolean hasAggregates() {
        return scopes.outermostAggregates();
    }

    /** Whether a window function was written that no query in the piece has. */
    boolean hasWindows() {
        return scopes.outermostWindows();
    }

    /** How many parameters there are so far. */
    int parameters() {
        return draft.bindCount() / 2;
    }

    /** The statement; nothing can be written afterwards. */
    public Sql toSql() {
        if (parameters() > dialect.maxParameters()) {
            throw new InvalidQueryException("The statement has " + parameters() + " values, and " + dialect.name()
                    + " takes " + dialect.maxParameters() + " in one statement at most. The statement was not sent:"
                    + " make several of it, or put the values into a table and say in(select).");
        }
        return draft.toSql(readOnly);
    }
}
