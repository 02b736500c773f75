package org.ecm.web.architecture.offending.vault;

import jakarta.transaction.Transactional;

/** Offends: a key would be undone with the request it was made for. */
@Transactional
class JdbcLetters {}
