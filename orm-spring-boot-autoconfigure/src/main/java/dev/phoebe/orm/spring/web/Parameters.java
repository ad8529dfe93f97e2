package dev.phoebe.orm.spring.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;

/** The parameters of a request. One without a value counts as not sent: that is how forms send what was left empty. */
record Parameters(NativeWebRequest request) {

    /** As many digits as any number of 32 bits has; more would be too large anyway. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");

    /** Those that were sent, in their order. */
    Map<String, List<String>> all() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterNames().forEachRemaining(name -> {
            List<String> values = all(name);
            if (!values.isEmpty()) {
                sent.put(name, values);
            }
        });
        return sent;
    }

    List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).filter(value -> !value.isEmpty()).toList();
    }

    @Nullable
    String single(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new InvalidParameterException(name, "must be given once", null);
        }
        return values.isEmpty() ? null : values.get(0);
    }

    int number(String name, int least, int greatest, int absent) {
        String text = single(name);
        if (text == null) {
            return absent;
        }
        long number = DIGITS.matcher(text).matches() ? Long.parseLong(text) : -1;
        if (number < least || number > greatest) {
            throw new InvalidParameterException(name, "must be a whole number from " + least + " to " + greatest, text);
        }
        return (int) number;
    }
}
