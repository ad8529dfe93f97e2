package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.error.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What a client is told of an error. It must hold nothing but what we wrote ourselves, and what the same client sent.
 *
 * @param status the status
 * @param code what programs may tell apart; it never changes
 * @param detail for a person
 * @param errors what is wrong with which value
 * @param again whether the same request may succeed when it is sent again
 */
record Problem(HttpStatus status, String code, String detail, List<Violation> errors, boolean again) {

    static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), false);
    }

    static Problem invalid(String code, String detail, List<Violation> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail, errors, false);
    }

    Problem mayBeSentAgain() {
        return new Problem(status, code, detail, errors, true);
    }

    HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        if (again) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return headers;
    }

    ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setProperty("code", code);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors.stream().map(Problem::json).toList());
        }
        return body;
    }

    private static Map<String, String> json(Violation error) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("path", error.path());
        json.put("message", error.message());
        return json;
    }
}
