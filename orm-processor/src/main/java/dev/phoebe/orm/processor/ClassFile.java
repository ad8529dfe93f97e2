package dev.phoebe.orm.processor;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads of a class file which of its fields are marked nullable by an annotation on their type, and nothing else. */
final class ClassFile {

    private static final int FIELD = 0x13;
    private static final int NESTED = 1;
    private static final int ELEMENT = 0;

    private final DataInputStream in;
    private final Set<String> nullable = new HashSet<>();
    private String[] texts = {};

    private ClassFile(DataInputStream in) {
        this.in = in;
    }

    /** The names of the nullable fields. */
    static Set<String> nullableFields(DataInputStream in) throws IOException {
        ClassFile file = new ClassFile(in);
        file.read();
        return file.nullable;
    }

    private void read() throws IOException {
        in.skipNBytes(8); // magic number and version
        constants();
        in.skipNBytes(6); // access, class, superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            field();
        }
    }

    private void constants() throws IOException {
        texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // long and double take two places
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    private void field() throws IOException {
        in.skipNBytes(2); // access
        String name = texts[in.readUnsignedShort()];
        in.skipNBytes(2); // descriptor
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String attribute = texts[in.readUnsignedShort()];
            int length = in.readInt();
            if (attribute.equals("RuntimeVisibleTypeAnnotations")
                    || attribute.equals("RuntimeInvisibleTypeAnnotations")) {
                for (int annotations = in.readUnsignedShort(); annotations > 0; annotations--) {
                    typeAnnotation(name);
                }
            } else {
                in.skipNBytes(Integer.toUnsignedLong(length));
            }
        }
    }

    private void typeAnnotation(String field) throws IOException {
        if (in.readUnsignedByte() != FIELD) {
            throw new IOException("the type of a field was expected");
        }
        boolean whole = true;
        for (int steps = in.readUnsignedByte(); steps > 0; steps--) {
            int step = in.readUnsignedByte();
            in.skipNBytes(1);
            // the elements of byte[] cannot be null: what is meant is the array
            whole &= step == NESTED || step == ELEMENT;
        }
        if (annotation().endsWith("/Nullable;") && whole) {
            nullable.add(field);
        }
    }

    /** Reads over an annotation and gives the descriptor of its type. */
    private String annotation() throws IOException {
        String type = texts[in.readUnsignedShort()];
        for (int values = in.readUnsignedShort(); values > 0; values--) {
            in.skipNBytes(2); // name
            value();
        }
        return type;
    }

    private void value() throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotation();
            case '[' -> {
                for (int values = in.readUnsignedShort(); values > 0; values--) {
                    value();
                }
            }
            default -> in.skipNBytes(2);
        }
    }
}
