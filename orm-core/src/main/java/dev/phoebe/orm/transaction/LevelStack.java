package dev.phoebe.orm.transaction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The levels of one transaction: itself, and the savepoints that are set. The innermost one is on top. */
final class LevelStack {

    private Level top;

    /** Savepoints of somebody else that the database has, perhaps, but that mean nothing any more. */
    private @Nullable Set<Object> ended;

    LevelStack(Level outermost) {
        top = outermost;
    }

    Level top() {
        return top;
    }

    Level outermost() {
        Level outermost = top;
        for (Level each = top; each != null; each = each.parent()) {
            outermost = each;
        }
        return outermost;
    }

    void push(Level inner) {
        top = inner;
    }

    /** Removes the level on top, whose parent goes on. */
    void pop() {
        Level parent = top.parent();
        if (parent != null) {
            top = parent;
        }
    }

    /** Ends the levels inside of one: they share its fate. */
    void fold(Level into) {
        while (top != into && top.parent() != null) {
            Level inner = top;
            pop();
            top.adopt(inner);
            if (inner.savepoint() != null) {
                end(inner.savepoint());
            }
        }
    }

    private void end(Object savepoint) {
        if (ended == null) {
            ended = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        ended.add(savepoint);
    }

    /** Whether somebody else's savepoint was set in a level that has ended. */
    boolean isEnded(Object savepoint) {
        return ended != null && ended.contains(savepoint);
    }

    /** The level of a savepoint that somebody else has set; null where it is not known. */
    @Nullable
    Level ofSavepoint(Object savepoint) {
        Level level = top;
        while (level != null && level.savepoint() != savepoint) {
            level = level.parent();
        }
        return level;
    }

    /** The level of a nested method of the transaction manager; null where it is not known. */
    @Nullable
    Level ofOwner(Object owner) {
        Level level = top;
        while (level != null && level.owner() != owner) {
            level = level.parent();
        }
        return level;
    }

    /** Whether a block or a nested method runs inside of a level. */
    boolean isOccupied(Level level) {
        for (Level each = top; each != null && each != level; each = each.parent()) {
            if (each.endsByItself()) {
                return true;
            }
        }
        return false;
    }
}
