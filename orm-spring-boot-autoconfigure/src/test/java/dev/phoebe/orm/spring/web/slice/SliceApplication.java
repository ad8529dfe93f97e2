package dev.phoebe.orm.spring.web.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SliceApplication {}
