package dev.phoebe.orm.query;

/** What a client sent, as it may stand in a message. */
final class Printable {

    private static final int LONGEST = 60;

    private Printable() {}

    static String of(String text) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < text.length() && clean.length() <= LONGEST; i++) {
            char c = text.charAt(i);
            if (!Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "..." : clean.toString();
    }
}
