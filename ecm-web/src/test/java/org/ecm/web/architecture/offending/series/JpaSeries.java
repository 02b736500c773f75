package org.ecm.web.architecture.offending.series;

import jakarta.transaction.Transactional;

/** Offends: an adapter is known by its port alone. */
@Transactional
public class JpaSeries {}
