package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    private String title; // ORM033
    private String onlyRead; // ORM033
    private String onlyWritten; // ORM033
    private String hidden; // ORM033
    private String wrong; // ORM033
    private String throwing; // ORM033
    private String fine;
    private String fluent;
    private boolean sold;

    String getOnlyRead() {
        return onlyRead;
    }

    void setOnlyWritten(String value) {
        onlyWritten = value;
    }

    private String getHidden() {
        return hidden;
    }

    private void setHidden(String value) {
        hidden = value;
    }

    int getWrong() {
        return 0;
    }

    void setWrong(int value) {}

    String getThrowing() throws Exception {
        return throwing;
    }

    void setThrowing(String value) {}

    String getFine() {
        return fine;
    }

    Book setFine(String value) {
        fine = value;
        return this;
    }

    String fluent() {
        return fluent;
    }

    void fluent(String value) {
        fluent = value;
    }

    boolean isSold() {
        return sold;
    }

    void setSold(boolean value) {
        sold = value;
    }
}

@Model
@lombok.Data
class Lombok {
    @Id private Long id;

    @lombok.Getter(lombok.AccessLevel.NONE)
    private String secret; // ORM033
}

@Model
@lombok.experimental.FieldDefaults(level = lombok.AccessLevel.PRIVATE)
class Private {
    @Id Long id; // ORM033
}
