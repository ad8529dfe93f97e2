package dev.phoebe.bookshop.catalog;

import static dev.phoebe.bookshop.catalog.AuthorTable.AUTHOR;
import static dev.phoebe.bookshop.catalog.TagTable.TAG;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request asks for, held against what is stored: all that is wrong with it is told at once. */
final class BookChanges {

    private final BookRequest request;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();

    BookChanges(Database db, BookRequest request) {
        this.request = request;
        findAuthor(db);
        findTags(db);
    }

    private void findAuthor(Database db) {
        Author author = db.find(AUTHOR, request.author().id());
        if (author == null) {
            refuse("author.id", "is the id of no author");
        } else {
            mustEqual("author.name", request.author().name(), author.name);
        }
    }

    private void findTags(Database db) {
        List<Long> ids = request.tags().stream().map(BookRequest.Reference::id).toList();
        Map<Long, Tag> known = db.select(TAG).where(TAG.id.in(ids)).list().stream()
                .collect(Collectors.toMap(Tag::id, Function.identity()));
        for (int i = 0; i < ids.size(); i++) {
            Tag tag = known.get(ids.get(i));
            if (tag == null) {
                refuse("tags[" + i + "].id", "is the id of no tag");
            } else if (tags.contains(tag)) {
                refuse("tags[" + i + "].id", "is there already");
            } else {
                mustEqual("tags[" + i + "].name", request.tags().get(i).name(), tag.name());
                tags.add(tag);
            }
        }
    }

    /** A client may leave out what is not its to set, or send what is stored. */
    void mustEqual(String field, @Nullable Object sent, @Nullable Object stored) {
        boolean same = (sent instanceof BigDecimal number && stored instanceof BigDecimal other)
                ? number.compareTo(other) == 0
                : Objects.equals(sent, stored);
        if (sent != null && !same) {
            refuse(field, stored == null ? "cannot be set" : "cannot be changed, it is " + stored);
        }
    }

    void refuse(String field, String why) {
        violations.add(new Violation(field, why));
    }

    /** The tags that the book is to have. */
    List<Tag> tags() {
        return tags;
    }

    /** Puts everything else into the book, unless something is wrong. */
    void writeTo(Book book) {
        if (!violations.isEmpty()) {
            throw new ValidationException("Book", violations);
        }
        book.title = request.title();
        book.author = Ref.id(request.author().id());
        book.price = request.price();
        book.published = request.published();
        book.stock = request.stock();
    }
}
