/** Where the practitioner answers requests, behind one token. Small: it has no accounts yet. */
@NullMarked
package org.ecm.web.desk;

import org.jspecify.annotations.NullMarked;
