package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.TweetTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query for each row of another source, where the database has it. */
public abstract class LateralContract extends Contract {

    @BeforeEach
    void fill() {
        new Crowd(db);
        counter.reset();
    }

    private static DerivedTable newestTwo() {
        return Select.of(as((id, content) -> content, TWEET.id, TWEET.content))
                .where(TWEET.user.eq(USER.id))
                .orderBy(TWEET.id.desc())
                .limit(2)
                .asTable("newest");
    }

    private Select<String> said(DerivedTable newest) {
        return db.select(as((user, content) -> user + ": " + content, USER.name, newest.get(TWEET.content)))
                .from(USER)
                .orderBy(USER.name.asc(), newest.get(TWEET.id).desc());
    }

    @Test
    void theNewestRowsOfEach() {
        DerivedTable newest = newestTwo();
        Select<String> said = said(newest).joinLateral(newest);
        if (!db.dialect().supports(Feature.LATERAL)) {
            assertRefused(Feature.LATERAL, said::list);
            return;
        }
        assertThat(said.list()).containsExactly("huey: purr", "huey: hiss", "mickey: wheeze", "mickey: woof");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void alsoWhereThereIsNone() {
        DerivedTable newest = newestTwo();
        Select<String> said =
                said(newest).leftJoinLateral(newest, newest.get(TWEET.content).ne("hiss"));
        if (!db.dialect().supports(Feature.LATERAL)) {
            assertRefused(Feature.LATERAL, said::list);
            return;
        }
        assertThat(said.list()).containsExactly("huey: purr", "mickey: wheeze", "mickey: woof", "zaizee: null");
    }

    /** What a lateral query selects may be the rows of a model. */
    @Test
    void rowsOfModels() {
        DerivedTable last = Select.of(TWEET)
                .where(TWEET.user.eq(USER.id))
                .orderBy(TWEET.id.desc())
                .limit(1)
                .asTable("last");
        TweetTable tweet = last.rows(TWEET);
        Select<String> said = db.select(
                        as((user, row) -> user + ": " + (row == null ? "" : row.content), USER.name, tweet))
                .from(USER)
                .leftJoinLateral(last)
                .orderBy(USER.name);
        if (!db.dialect().supports(Feature.LATERAL)) {
            assertRefused(Feature.LATERAL, said::list);
            return;
        }
        assertThat(said.list()).containsExactly("huey: purr", "mickey: wheeze", "zaizee: ");
    }
}
