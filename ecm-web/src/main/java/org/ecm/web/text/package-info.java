/** The texts of the interface: message bundles, and dates and times as people write them. */
@NullMarked
package org.ecm.web.text;

import org.jspecify.annotations.NullMarked;
