/** The home page: the practitioner, the series to begin with, and the latest articles. */
@NullMarked
package org.ecm.web.home;

import org.jspecify.annotations.NullMarked;
