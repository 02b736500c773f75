/** Tells an operator's monitoring whether the site is ready to answer requests. */
@NullMarked
package org.ecm.web.health;

import org.jspecify.annotations.NullMarked;
