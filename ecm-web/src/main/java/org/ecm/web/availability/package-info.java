/** When practitioners can be met, and for what: the rows that keep it. */
@NullMarked
package org.ecm.web.availability;

import org.jspecify.annotations.NullMarked;
