/** The code in the README and the tutorial. The documentation includes tagged regions of these tests. */
@NullMarked
package org.ecm.core.tutorial;

import org.jspecify.annotations.NullMarked;
