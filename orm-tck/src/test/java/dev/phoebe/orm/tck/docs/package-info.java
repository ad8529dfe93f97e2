/**
 * The examples of the documentation. What stands between {@code tag::name[]} and {@code end::name[]} is shown by a page;
 * {@link dev.phoebe.orm.tck.docs.DocsTests} holds page and code together. The package is not null-marked, because models
 * and programs are written here as users write them.
 */
package dev.phoebe.orm.tck.docs;
