/** Controls the site's timers, which work only while the site is up. */
@NullMarked
package org.ecm.web.timers;

import org.jspecify.annotations.NullMarked;
