package dev.phoebe.orm.spring.web;

import static dev.phoebe.orm.spring.jackson.shop.AuthorTable.AUTHOR;
import static dev.phoebe.orm.spring.jackson.shop.BookTable.BOOK;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.jdbc.StatementCounter;
import dev.phoebe.orm.query.Filter;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.spring.boot.autoconfigure.jackson.OrmJacksonAutoConfiguration;
import dev.phoebe.orm.spring.boot.autoconfigure.web.OrmWebAutoConfiguration;
import dev.phoebe.orm.spring.jackson.shop.Author;
import dev.phoebe.orm.spring.jackson.shop.Book;
import dev.phoebe.orm.spring.jackson.shop.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    HttpEncodingAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    OrmJacksonAutoConfiguration.class,
    OrmWebAutoConfiguration.class
})
@Import({BookController.class, FailingController.class, PeopleController.class})
class ShopApplication {

    static final int BOOKS = 25;

    @Bean
    StatementCounter statements() {
        return new StatementCounter();
    }

    @Bean
    @Primary
    Filter bookFilter() {
        return Filter.on(BOOK.title, BOOK.price, BOOK.published, BOOK.sold, BOOK.status)
                .on("author.name", BOOK.author().name)
                .besides("q");
    }

    @Bean
    Filter authorFilter() {
        return Filter.on(AUTHOR.name, AUTHOR.joined);
    }

    @Bean(destroyMethod = "close")
    Database database(StatementCounter statements) {
        Database db = Database.at("jdbc:h2:mem:")
                .models(ModelRegistry.discover(getClass().getClassLoader())
                        .filter(table -> table.modelType().getPackage() == Book.class.getPackage()))
                .listener(statements)
                .ambient(false)
                .build();
        db.createTables();
        Author ursula = db.insert(new Author("Ursula"));
        List<Book> books = new ArrayList<>();
        for (int i = 0; i < BOOKS; i++) {
            Book book = new Book("Book " + (char) ('A' + i), Ref.of(ursula));
            book.price = new BigDecimal(1 + i % 5).setScale(2);
            books.add(book);
        }
        db.insertAll(books);
        db.links(BOOK.tags, books.get(0)).add(db.insert(new Tag(null, "utopia")));
        db.select(AUTHOR).one();
        return db;
    }
}
