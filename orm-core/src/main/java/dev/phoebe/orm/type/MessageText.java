package dev.phoebe.orm.type;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as they stand in messages: without control characters, which could forge lines of a log. */
public final class MessageText {

    private MessageText() {}

    /** The text of a value, with escapes in place of control characters. */
    public static String of(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.chars().noneMatch(Character::isISOControl)
                ? text
                : text.codePoints().mapToObj(MessageText::escaped).collect(Collectors.joining());
    }

    private static String escaped(int c) {
        return Character.isISOControl(c) ? String.format("\\u%04x", c) : Character.toString(c);
    }
}
