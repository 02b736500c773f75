package org.ecm.web.architecture.offending.topic;

import jakarta.persistence.EntityManager;

/** Offends: what is kept is asked of a port. */
public record AsksTheDatabase(EntityManager entityManager) {}
