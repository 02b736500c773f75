package org.ecm.web.architecture.offending.disclaimer;

/** Offends: half of what it saves may be kept. */
class JpaStatements {}
