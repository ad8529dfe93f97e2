package dev.phoebe.orm.spring.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** A JSON object in which something has been changed at random. */
final class BodyMutation {

    private static final List<String> NAMES = List.of(
            "id",
            "title",
            "author",
            "editor",
            "price",
            "published",
            "stock",
            "sold",
            "status",
            "version",
            "tags",
            "",
            "Title",
            "author.id",
            "author_id",
            "__proto__",
            "class",
            "@type",
            "x\\u0000",
            "\\ud800",
            "n".repeat(5000));

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "2",
            "7.25",
            "'b'",
            "'NEW'",
            "'2026-01-31'",
            "{'id':1}",
            "0",
            "-0",
            "1",
            "-1",
            "5",
            "1.5",
            "12.345",
            "1e2",
            "1e400",
            "1e-400",
            "1e999999999",
            "-1E-999999999",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999.99",
            "100000000",
            "1" + "0".repeat(900),
            "0." + "1".repeat(900),
            "1" + "0".repeat(3000),
            "NaN",
            "Infinity",
            "01",
            "0x10",
            "''",
            "'x'",
            "' '",
            "'1'",
            "'null'",
            "'true'",
            "'NEW'",
            "'new'",
            "'LOST'",
            "'\\u0000'",
            "'a\\u0000b'",
            "'\\ud800'",
            "'\\udc00\\ud800'",
            "'\\ud83d\\ude00'",
            "'\\u202e'",
            "'\\x'",
            "'" + "t".repeat(200) + "'",
            "'" + "t".repeat(201) + "'",
            "'" + "t".repeat(100_000) + "'",
            "'2026-02-30'",
            "'0000-01-01'",
            "'+999999999-12-31'",
            "'-999999999-01-01'",
            "'9999-12-31'",
            "'2026-01-31T12:00:00Z'",
            "[2026,1,31]",
            "20000",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[1,2]",
            "{'id':null}",
            "{'id':999}",
            "{'id':'1'}",
            "{'id':1.5}",
            "{'id':1,'id':2}",
            "{'id':{}}",
            "{'id':[1]}",
            "{'name':'a'}",
            "[{'id':1}]",
            "[{'name':'new'}]",
            "[{'id':1,'name':'utopia'}]",
            "{'id':1,'books':[{'title':'a'}]}",
            "");

    private record Property(String name, String value) {}

    private final SplittableRandom random;
    private final List<Property> properties;

    /** Changes an object without nested commas. */
    BodyMutation(SplittableRandom random, String object) {
        this.random = random;
        this.properties = Arrays.stream(object.substring(1, object.length() - 1).split(","))
                .map(property -> new Property(
                        property.substring(1, property.indexOf(':') - 1),
                        property.substring(property.indexOf(':') + 1)))
                .collect(Collectors.toCollection(ArrayList::new));
        int changes = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
        for (int i = 0; i < changes && !properties.isEmpty(); i++) {
            change();
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void change() {
        int at = random.nextInt(properties.size());
        Property old = properties.get(at);
        switch (random.nextInt(9)) {
            case 0 -> properties.remove(at);
            case 1 -> properties.add(random.nextInt(properties.size() + 1), old);
            case 2 -> properties.set(at, new Property(any(NAMES), old.value()));
            case 3 ->
                properties.set(at, new Property(old.name(), any(properties).value()));
            case 4 -> properties.add(new Property(any(NAMES), any(VALUES)));
            case 5 -> properties.set(at, new Property(old.name(), nested()));
            default -> properties.set(at, new Property(old.name(), any(VALUES)));
        }
    }

    private String nested() {
        int depth = 1 << random.nextInt(12);
        return switch (random.nextInt(4)) {
            case 0 -> "[".repeat(depth);
            case 1 -> "[".repeat(depth) + "]".repeat(depth);
            case 2 -> "{'id':".repeat(depth) + "1" + "}".repeat(depth);
            default -> "{'books':[{'author':".repeat(depth) + "1" + "}]}".repeat(depth);
        };
    }

    /** As it is sent; now and then not even the bytes are sound. */
    byte[] bytes() {
        String json = properties.stream()
                .map(property ->
                        '"' + property.name() + "\":" + property.value().replace('\'', '"'))
                .collect(Collectors.joining(",", "{", "}"));
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(20)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> with(bytes, at, (byte) random.nextInt(256));
            case 2 -> with(bytes, at, (byte) 0);
            case 3 -> with(bytes, at, (byte) 0xED, (byte) 0xA0, (byte) 0x80); // half of a character in UTF-8
            default -> bytes;
        };
    }

    private static byte[] with(byte[] bytes, int at, byte... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(more);
        out.write(bytes, at + 1, bytes.length - at - 1);
        return out.toByteArray();
    }
}
