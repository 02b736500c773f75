/** The parts that every page shares: head, header, footer and assets. */
@NullMarked
package org.ecm.web.layout;

import org.jspecify.annotations.NullMarked;
