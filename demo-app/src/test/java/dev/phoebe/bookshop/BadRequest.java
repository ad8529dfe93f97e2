package dev.phoebe.bookshop;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that must be refused.
 *
 * @param what what is wrong with it
 * @param status the status of the answer
 * @param says what the answer names
 */
record BadRequest(String what, HttpMethod method, String path, String body, int status, String says) {

    private static final String INJECTION = "' OR 1=1 --";
    static final String INJECTION_IN_URL = "%27%20OR%201%3D1%20--";
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String toString() {
        return what;
    }

    private static BadRequest get(String what, String path, String says) {
        return new BadRequest(what, HttpMethod.GET, path, null, 400, says);
    }

    private static BadRequest post(String what, String body, String says) {
        return new BadRequest(what, HttpMethod.POST, "/api/books", body, 400, says);
    }

    private static BadRequest order(String what, String body, String says) {
        return new BadRequest(what, HttpMethod.POST, "/api/orders", body, 400, says);
    }

    static Stream<BadRequest> all() {
        return Stream.of(
                get("unknown sort", "/api/books?sort=stock", "stock"),
                get("sort by a path", "/api/books?sort=author.name", "sort"),
                get("sort by an expression", "/api/books?sort=price;drop%20table%20book", "sort"),
                get("sort injection", "/api/books?sort=" + INJECTION_IN_URL, "sort"),
                get("sort direction", "/api/books?sort=price,sideways", "sort"),
                get("sort NUL", "/api/books?sort=%00", "sort"),
                get("size 0", "/api/books?size=0", "size"),
                get("size 10000", "/api/books?size=10000", "size"),
                get("size -1", "/api/books?size=-1", "size"),
                get("size no number", "/api/books?size=ten", "size"),
                get("size too large a number", "/api/books?size=99999999999", "size"),
                get("negative page", "/api/books?page=-1", "page"),
                get("page no number", "/api/books?page=" + INJECTION_IN_URL, "page"),
                get("page too large a number", "/api/books?page=99999999999", "page"),
                get("feed size", "/api/books/feed?size=0", "size"),
                get("feed size 10000", "/api/books/feed?size=10000", "size"),
                get("cursor that is none", "/api/books/feed?after=abc", "cursor"),
                get("cursor injection", "/api/books/feed?before=" + INJECTION_IN_URL, "cursor"),
                get("cursor in Chinese", "/api/books/feed?after=%E4%B8%AD", "cursor"),
                get("both cursors", "/api/books/feed?after=a&before=b", "before"),
                get("author no number", "/api/books?author=" + INJECTION_IN_URL, "author"),
                get("author overflows", "/api/books?author=99999999999999999999", "author"),
                get("price no number", "/api/books?maxPrice=cheap", "maxPrice"),
                get("price too long", "/api/books?maxPrice=1e1000000000", "maxPrice"),
                get("price larger than any", "/api/books?maxPrice=1e2147483647", "maxPrice"),
                get("price negative", "/api/books?maxPrice=-1", "maxPrice"),
                get("price too exact", "/api/books?maxPrice=1.23456789", "maxPrice"),
                get("inStock no truth", "/api/books?inStock=perhaps", "inStock"),
                get("NUL in q", "/api/books?q=a%00b", "\"q\""),
                get("NUL in tag", "/api/books?tag=a%00b", "\"tag\""),
                get("id no number", "/api/books/" + INJECTION_IN_URL, "\"id\""),
                get("id overflows", "/api/books/99999999999999999999", "\"id\""),
                get("author id no number", "/api/authors/x", "\"id\""),
                get("customer id no number", "/api/customers/x/orders", "\"id\""),
                new BadRequest(
                        "no such customer", HttpMethod.GET, "/api/customers/99999999/orders", null, 404, "not-found"),
                new BadRequest("no such order", HttpMethod.GET, "/api/orders/99999999", null, 404, "not-found"),
                new BadRequest("no such path", HttpMethod.GET, "/api/nothing", null, 404, ""),
                new BadRequest("no such method", HttpMethod.DELETE, "/api/authors", null, 405, ""),
                get("NUL in the tag of a report", "/api/reports/bestsellers?tag=%00", "\"tag\""),
                get("limit 0", "/api/reports/bestsellers?limit=0", "limit"),
                get("limit 10000", "/api/reports/bestsellers?limit=10000", "limit"),
                get("limit no number", "/api/reports/bestsellers?limit=x", "limit"),
                post("no body", "", ""),
                post("malformed JSON", "{\"title\":", ""),
                post("no object", "[]", ""),
                post("something behind the object", aBook("x") + "{}", ""),
                post("null", "null", ""),
                post("empty object", "{}", "author"),
                post("title missing", with("title", null), "title"),
                post("title null", with("title", "null"), "title"),
                post("title blank", with("title", "\"  \""), "title"),
                post("title too long", with("title", "\"" + "x".repeat(201) + "\""), "title"),
                post("title with NUL", with("title", "\"a\\u0000b\""), "title"),
                post("title half a character", with("title", "\"a\\ud800\""), "title"),
                post("title an object", with("title", "{}"), "title"),
                post("title a number", with("title", "5"), "title"),
                post("author missing", with("author", null), "author"),
                post("author a number", with("author", "1"), "author"),
                post("author without id", with("author", "{}"), "author.id"),
                post("author id a text", with("author", "{\"id\":\"one\"}"), "author.id"),
                post("author id injection", with("author", "{\"id\":\"" + INJECTION + "\"}"), "author.id"),
                post("author id overflows", with("author", "{\"id\":99999999999999999999}"), "author.id"),
                post("author id not whole", with("author", "{\"id\":1.5}"), "author.id"),
                post("author unknown", with("author", "{\"id\":99999999}"), "author.id"),
                post("price missing", with("price", null), "price"),
                post("price negative", with("price", "-0.01"), "price"),
                post("price too exact", with("price", "9.999"), "price"),
                post("price too large", with("price", "123456789"), "price"),
                post("price huge", with("price", "1e1000000000"), "price"),
                post("price larger than any", with("price", "1e2147483647"), "price"),
                post("price tiny", with("price", "1e-1000000000"), "price"),
                post("price a text", with("price", "\"cheap\""), "price"),
                post("price not a number", with("price", "NaN"), ""),
                post("stock missing", with("stock", null), "stock"),
                post("stock negative", with("stock", "-1"), "stock"),
                post("stock not whole", with("stock", "1.5"), "stock"),
                post("stock overflows", with("stock", "99999999999"), "stock"),
                post("published no date", with("published", "\"yesterday\""), "published"),
                post("published on no day", with("published", "\"2026-02-30\""), "published"),
                post("published too late", with("published", "\"+999999999-12-31\""), "published"),
                post("published a number", with("published", "5"), "published"),
                post("tags missing", with("tags", null), "tags"),
                post("tags no list", with("tags", "{\"id\":1}"), "tags"),
                post("tag null", with("tags", "[null]"), "tags[0]"),
                post("tag without id", with("tags", "[{}]"), "tags[0].id"),
                post("tag unknown", with("tags", "[{\"id\":1},{\"id\":99999999}]"), "tags[1].id"),
                post("tag twice", with("tags", "[{\"id\":1},{\"id\":1}]"), "tags[1].id"),
                post("too many tags", with("tags", "[" + "{\"id\":1},".repeat(20) + "{\"id\":2}]"), "tags"),
                post("unknown field", with("isbn", "\"x\""), "isbn"),
                post("unknown field of the author", with("author", "{\"id\":1,\"age\":5}"), "age"),
                post("a field twice", with("stock", "1,\"stock\":2"), "column"),
                post("id of our own", with("id", "5"), "\"id\""),
                post("rating of our own", with("averageRating", "5"), "averageRating"),
                new BadRequest("PUT without version", HttpMethod.PUT, "/api/books/1", aBook("x"), 400, "version"),
                new BadRequest("PUT nowhere", HttpMethod.PUT, "/api/books/99999999", with("version", "0"), 404, ""),
                order("no lines", "{\"customerId\":1}", "lines"),
                order("empty lines", "{\"customerId\":1,\"lines\":[]}", "lines"),
                order("null line", "{\"customerId\":1,\"lines\":[null]}", "lines[0]"),
                order("no customer", "{\"lines\":[{\"bookId\":1,\"quantity\":1}]}", "customerId"),
                order("quantity 0", line("0"), "quantity"),
                order("quantity -1", line("-1"), "quantity"),
                order("quantity 1001", line("1001"), "quantity"),
                order("quantity not whole", line("1.5"), "quantity"),
                order("quantity missing", "{\"customerId\":1,\"lines\":[{\"bookId\":1}]}", "quantity"),
                order("quantity a text", line("\"many\""), "quantity"),
                order("quantity overflows", line("99999999999"), "quantity"),
                order(
                        "too many lines",
                        "{\"customerId\":1,\"lines\":[" + "{\"bookId\":1,\"quantity\":1},".repeat(100)
                                + "{\"bookId\":2,\"quantity\":1}]}",
                        "lines"),
                order("unknown field", "{\"customerId\":1,\"lines\":[],\"total\":0}", "total"));
    }

    static String aBook(String title) {
        return """
                {"title":"%s","author":{"id":1},"price":12.50,"published":"2026-01-31","stock":3,"tags":[{"id":1},{"id":2}]}""".formatted(title);
    }

    /** A good book with one field replaced, or left out. */
    static String with(String field, String json) {
        ObjectNode book = (ObjectNode) JSON.readTree(aBook("A good book"));
        book.remove(field);
        String rest = book.toString();
        return json == null ? rest : rest.substring(0, rest.length() - 1) + ",\"" + field + "\":" + json + "}";
    }

    private static String line(String quantity) {
        return "{\"customerId\":1,\"lines\":[{\"bookId\":1,\"quantity\":" + quantity + "}]}";
    }
}
