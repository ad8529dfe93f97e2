package dev.phoebe.orm.load;

import dev.phoebe.orm.jdbc.Cursor;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of an open cursor, read in chunks. */
final class RowStream<T extends @Nullable Object> extends Spliterators.AbstractSpliterator<T> {

    private final Supplier<List<T>> chunks;
    private Iterator<T> chunk = List.<T>of().iterator();
    private boolean end;

    private RowStream(Supplier<List<T>> chunks) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.chunks = chunks;
    }

    static <T extends @Nullable Object> Stream<T> of(Cursor cursor, Supplier<List<T>> chunks) {
        return StreamSupport.stream(new RowStream<>(chunks), false).onClose(cursor::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (!chunk.hasNext() && !end) {
            List<T> rows = chunks.get();
            end = rows.isEmpty();
            chunk = rows.iterator();
        }
        if (!chunk.hasNext()) {
            return false;
        }
        action.accept(chunk.next());
        return true;
    }
}
