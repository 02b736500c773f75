package org.ecm.web.architecture.offending.topic;

import javax.sql.DataSource;

/** Offends: what is kept is asked of a port. */
public record AsksInSql(DataSource dataSource) {}
