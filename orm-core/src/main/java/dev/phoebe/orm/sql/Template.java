package dev.phoebe.orm.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of SQL with places for arguments: <code>substring({0}, {1})</code>. Immutable. */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");

    /** One more than there are places: what stands in front of each, and behind the last. */
    private final String[] texts;

    private final int[] places;

    private Template(List<String> texts, int[] places) {
        this.texts = texts.toArray(String[]::new);
        this.places = places;
    }

    /** A template: a constant of the program. */
    public static Template of(String text) {
        List<String> texts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            texts.add(text.substring(end, matcher.start()));
            places.add(Integer.valueOf(matcher.group(1)));
            end = matcher.end();
        }
        texts.add(text.substring(end));
        return new Template(texts, places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether each of so many arguments has a place, and each place an argument. */
    public boolean takes(int arguments) {
        boolean[] used = new boolean[arguments];
        for (int place : places) {
            if (place >= arguments) {
                return false;
            }
            used[place] = true;
        }
        for (boolean use : used) {
            if (!use) {
                return false;
            }
        }
        return true;
    }

    /** Writes it with these arguments. */
    public void write(SqlWriter writer, List<? extends Fragment> arguments) {
        writer.append(texts[0]);
        for (int i = 0; i < places.length; i++) {
            writer.write(arguments.get(places[i])).append(texts[i + 1]);
        }
    }
}
