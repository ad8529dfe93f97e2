package dev.phoebe.orm.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed into a search box, as words: all of the required ones must occur, none of the excluded ones. No text
 * is wrong. Words are runs of letters and digits, and whatever stands between them is not searched for.
 *
 * <ul>
 *   <li>{@code small gods}: both words, wherever they stand.
 *   <li>{@code "small gods"}: one behind the other. So are the words of what was typed in one piece, {@code e-mail}. A quote
 *       that is never closed is none.
 *   <li>{@code -gods}, {@code -"small gods"}: excluded.
 * </ul>
 *
 * @param required what must be found; nothing is found where this is empty
 * @param excluded what must not be found; empty where nothing is required
 */
public record SearchWords(List<Term> required, List<Term> excluded) {

    /**
     * One word, or several that stand one behind the other.
     *
     * @param words letters, digits and the marks on them; never empty
     */
    public record Term(List<String> words) {

        /** Several words. */
        public Term {
            words = List.copyOf(words);
        }
    }

    /** Longer words are in no index: the shortest limit of all databases, MariaDB's, is 84 characters. */
    private static final int LONGEST_WORD = 80;

    private static final SearchWords NOTHING = new SearchWords(List.of(), List.of());

    /** Terms of both kinds. */
    public SearchWords {
        required = List.copyOf(required);
        excluded = List.copyOf(excluded);
    }

    /** The words in a text. */
    public static SearchWords parse(String text) {
        List<Term> required = new ArrayList<>();
        List<Term> excluded = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int begin = afterSigns(text, at);
            boolean exclude = begin > at && text.substring(at, begin).contains("-");
            int end = isQuote(text, begin) ? closingQuote(text, begin) : -1;
            List<String> words;
            if (end >= 0) {
                words = words(text.substring(begin + 1, end));
                at = end + 1;
            } else {
                int from = isQuote(text, begin) ? begin + 1 : begin;
                at = endOfPiece(text, from);
                words = words(text.substring(from, at));
                at += at < text.length() && !isQuote(text, at) ? 1 : 0;
            }
            if (!words.isEmpty()) {
                (exclude ? excluded : required).add(new Term(words));
            }
        }
        if (required.isEmpty() || required.stream().anyMatch(SearchWords::isTooLong)) {
            return NOTHING;
        }
        excluded.removeIf(SearchWords::isTooLong);
        return new SearchWords(required, excluded);
    }

    /** Signs count in front of a piece only: those within join words. */
    private static int afterSigns(String text, int at) {
        if (at > 0 && !isBlank(text.charAt(at - 1))) {
            return at;
        }
        int end = at;
        while (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '+')) {
            end++;
        }
        return end;
    }

    private static int endOfPiece(String text, int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end)) && !isQuote(text, end)) {
            end++;
        }
        return end;
    }

    private static int closingQuote(String text, int opening) {
        for (int i = opening + 1; i < text.length(); i++) {
            if (isQuote(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The straight one, and those that telephones make of it. */
    private static boolean isQuote(String text, int at) {
        return at < text.length() && "\"\u201c\u201d\u201e".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean meansSomething = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isLetterOrNumber(c) || isMark(c)) {
                word.appendCodePoint(c);
                meansSomething |= isLetterOrNumber(c);
            } else {
                add(words, word, meansSomething);
                meansSomething = false;
            }
        }
        add(words, word, meansSomething);
        return words;
    }

    private static void add(List<String> words, StringBuilder word, boolean meansSomething) {
        if (meansSomething) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static boolean isLetterOrNumber(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    /** An accent of its own, a vowel of an Indian script: part of the word it stands in. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isTooLong(Term term) {
        return term.words.stream().anyMatch(word -> word.codePointCount(0, word.length()) > LONGEST_WORD);
    }
}
