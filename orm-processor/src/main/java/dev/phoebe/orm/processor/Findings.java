package dev.phoebe.orm.processor;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a model: all of it, so that a user need not compile once for each mistake. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    void add(Problem problem, Place place, Object... details) {
        findings.add(new Finding(problem, place, problem.message(details)));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> !finding.problem().isWarning());
    }
}
