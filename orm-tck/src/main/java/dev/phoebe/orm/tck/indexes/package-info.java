/**
 * Models with indexes that not every database can make, written as a user would write them. The package is not null-marked:
 * the fields of a model hold nothing until it is filled in or read.
 */
package dev.phoebe.orm.tck.indexes;
