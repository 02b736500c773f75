/** What the README and the tutorial show: the documentation includes tagged regions of these files, and they run. */
@NullMarked
package org.ecm.core.tutorial;

import org.jspecify.annotations.NullMarked;
