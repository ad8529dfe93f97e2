package dev.phoebe.orm.spring.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Answers with pages for people. */
@Controller
class PeopleController {

    @GetMapping("/people/{kind}")
    String page(@PathVariable String kind) throws Exception {
        throw FailingController.exception(kind);
    }

    @GetMapping("/people/parameter")
    String parameter(@RequestParam String q) {
        return q;
    }

    @GetMapping("/people/json/{kind}")
    @ResponseBody
    String json(@PathVariable String kind) throws Exception {
        throw FailingController.exception(kind);
    }

    @GetMapping("/people/entity/{kind}")
    ResponseEntity<String> entity(@PathVariable String kind) throws Exception {
        throw FailingController.exception(kind);
    }
}
