package org.ecm.web.architecture.offending.vault;

/** Offends: whoever wants a key asks the vault. */
public class JdbcKeys {}
