package dev.phoebe.bookshop.seed;

import dev.phoebe.bookshop.catalog.Author;
import dev.phoebe.bookshop.catalog.Book;
import dev.phoebe.bookshop.catalog.Review;
import dev.phoebe.bookshop.catalog.Tag;
import dev.phoebe.bookshop.sales.Customer;
import dev.phoebe.bookshop.sales.Order;
import dev.phoebe.bookshop.sales.OrderLine;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Makes rows that look like those of a bookshop: the same ones every time. */
final class Samples {

    private static final int TAGS = 60;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final Instant LAST_ORDER = Instant.parse("2026-06-30T18:00:00Z");
    private static final int DAYS_OF_ORDERS = 540;
    private static final List<String> CENTS = List.of(".99", ".95", ".50", ".00");
    private static final List<String> OPINIONS = List.of(
            "Not for me.",
            "I skipped half of it.",
            "Good enough for a long train ride.",
            "Well told, and never too long.",
            "I could not put it down.");

    private final Random random = new Random(20_260_701);
    private final Faker faker = new Faker(Locale.ENGLISH, random);

    List<Tag> tags() {
        Set<String> names = new LinkedHashSet<>();
        fill(names, TAGS / 2, () -> faker.book().genre());
        fill(names, TAGS, () -> faker.hobby().activity());
        return names.stream().map(Tag::new).toList();
    }

    private static void fill(Set<String> names, int size, Supplier<String> source) {
        for (int attempts = 0; names.size() < size && attempts < 100 * size; attempts++) {
            names.add(source.get());
        }
    }

    List<Author> authors(int number) {
        return list(number, () -> new Author(personName(), faker.address().country()));
    }

    List<Book> books(int number, List<Author> authors) {
        return list(number, () -> {
            boolean announced = random.nextInt(50) == 0;
            return new Book(
                    title(),
                    Ref.of(oneOf(authors)),
                    new BigDecimal(4 + random.nextInt(45) + oneOf(CENTS)),
                    announced ? null : LAST_DAY.minusDays((long) (often() * 25_000)),
                    announced || random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(60));
        });
    }

    private String title() {
        return switch (random.nextInt(8)) {
            case 0 ->
                "The " + capital(faker.word().adjective()) + " "
                        + capital(faker.word().noun());
            case 1 ->
                "The " + capital(faker.word().noun()) + " of " + faker.address().cityName();
            case 2 ->
                capital(faker.word().noun()) + " and " + capital(faker.word().noun());
            case 3 -> "A Short History of " + faker.address().country();
            case 4 ->
                "The " + capital(faker.color().name()) + " "
                        + capital(faker.animal().name());
            case 5 -> "Letters from " + faker.address().cityName();
            case 6 ->
                "My " + capital(faker.word().adjective()) + " "
                        + capital(faker.animal().name());
            default -> faker.book().title();
        };
    }

    private static String capital(String words) {
        return Stream.of(words.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** One to four of them, the first ones more often than the last. */
    List<Tag> some(List<Tag> tags) {
        return Stream.generate(() -> frequentOf(tags))
                .limit(1 + random.nextInt(4))
                .distinct()
                .toList();
    }

    List<Review> reviews(int number, List<Book> books) {
        return list(number, () -> {
            int rating = 5 - (int) (often() * 5);
            return new Review(frequentOf(books), personName(), rating, OPINIONS.get(rating - 1), dayBeforeLast());
        });
    }

    List<Customer> customers(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> {
                    String name = personName();
                    String account = name.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]+", ".");
                    return new Customer(name, account + "." + i + "@example.org");
                })
                .toList();
    }

    /** Orders in the order in which they were placed; their lines are added to the list. */
    List<Order> orders(int number, List<Customer> customers, List<Book> books, List<OrderLine> lines) {
        List<Instant> times =
                Stream.generate(this::dayBeforeLast).limit(number).sorted().toList();
        List<Order> orders = new ArrayList<>(number);
        for (Instant time : times) {
            Order order = new Order(Ref.of(oneOf(customers)), time, BigDecimal.ZERO);
            for (Book book : Stream.generate(() -> frequentOf(books))
                    .limit(1 + random.nextInt(5))
                    .distinct()
                    .toList()) {
                OrderLine line = new OrderLine(order, book, 1 + (int) (often() * 4));
                order.total = order.total.add(line.amount);
                lines.add(line);
            }
            orders.add(order);
        }
        return orders;
    }

    private Instant dayBeforeLast() {
        return LAST_ORDER.minusSeconds(random.nextInt(DAYS_OF_ORDERS * 86_400)).truncatedTo(ChronoUnit.MINUTES);
    }

    private String personName() {
        return faker.name().firstName() + " " + faker.name().lastName();
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T frequentOf(List<T> list) {
        return list.get((int) (often() * list.size()));
    }

    /** From 0 to 1, where small numbers come more often. */
    private double often() {
        return Math.pow(random.nextDouble(), 2);
    }

    private static <T> List<T> list(int number, Supplier<T> source) {
        return Stream.generate(source).limit(number).toList();
    }
}
