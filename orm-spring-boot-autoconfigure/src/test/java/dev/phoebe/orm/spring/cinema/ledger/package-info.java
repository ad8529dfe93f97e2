/** A model for a database of its own. */
package dev.phoebe.orm.spring.cinema.ledger;
