/** Our errors in Spring's words. */
@NullMarked
package dev.phoebe.orm.spring.dao;

import org.jspecify.annotations.NullMarked;
