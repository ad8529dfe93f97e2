package dev.phoebe.orm.processor;

import com.palantir.javapoet.CodeBlock;

/** A switch over the number of a column or a relation. */
final class Switch {

    private final String over;
    private final boolean expression;
    private final CodeBlock.Builder cases = CodeBlock.builder();

    private Switch(String over, boolean expression) {
        this.over = over;
        this.expression = expression;
    }

    /** One that is returned. */
    static Switch expression(String over) {
        return new Switch(over, true);
    }

    static Switch statement(String over) {
        return new Switch(over, false);
    }

    void add(int number, CodeBlock code) {
        add(String.valueOf(number), code);
    }

    /** One for several numbers. */
    void add(String numbers, CodeBlock code) {
        cases.add("$[case $L -> $L;\n$]", numbers, code);
    }

    CodeBlock code() {
        return CodeBlock.builder()
                .beginControlFlow(expression ? "return switch ($L)" : "switch ($L)", over)
                .add(cases.build())
                .addStatement("default -> throw new $T($L)", IndexOutOfBoundsException.class, over)
                .unindent()
                .add(expression ? "};\n" : "}\n")
                .build();
    }
}
