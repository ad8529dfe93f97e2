/** Tests of what is stored. */
@NullMarked
package dev.phoebe.orm.spring.boot.test;

import org.jspecify.annotations.NullMarked;
