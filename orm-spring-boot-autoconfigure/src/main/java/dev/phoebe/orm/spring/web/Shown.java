package dev.phoebe.orm.spring.web;

/** What a client sent, made fit to be shown: short, and without anything that a terminal, log or page might obey. */
final class Shown {

    private static final int LONGEST = 40;
    private static final int REPLACEMENT = 0xFFFD;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int count = 0; at < text.length() && count < LONGEST; count++) {
            int character = text.codePointAt(at);
            shown.appendCodePoint(isHarmless(character) ? character : REPLACEMENT);
            at += Character.charCount(character);
        }
        return at < text.length() ? shown.append("...").toString() : shown.toString();
    }

    private static boolean isHarmless(int character) {
        return character < 0x80 ? character >= ' ' && character != 0x7F : Character.isLetterOrDigit(character);
    }
}
