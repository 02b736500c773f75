package org.ecm.web.architecture.offending.topic;

import javax.sql.DataSource;

/** Offends: only keys are kept past the site's transactions. */
record JdbcTopics(DataSource dataSource) {}
