/** The start page: what this practice is, where to begin, what is new. */
@NullMarked
package org.ecm.web.home;

import org.jspecify.annotations.NullMarked;
