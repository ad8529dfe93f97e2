package dev.phoebe.bookshop;

/** On H2 in memory, as the application starts without set-up. */
class H2BookshopTests extends BookshopContract {}
