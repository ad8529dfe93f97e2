package dev.phoebe.bookshop.sales;

import dev.phoebe.bookshop.catalog.Book;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** More copies were ordered than there are: a 409 that says of which book. */
class OutOfStockException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    OutOfStockException(Book book, int wanted) {
        super(HttpStatus.CONFLICT);
        setTitle("Out of stock");
        setDetail("Of '" + book.title + "' " + wanted + " were ordered, but only " + book.stock
                + " are in stock. Nothing was sold.");
        getBody().setProperty("bookId", book.id);
        getBody().setProperty("available", book.stock);
    }
}
