/** Stores consultation requests, their encrypted content, audit trails, notices and retention runs in the database. */
@NullMarked
package org.ecm.web.consultation;

import org.jspecify.annotations.NullMarked;
