/** Plain pages, such as {@code /about}, as visitors see them. */
@NullMarked
package org.ecm.web.page;

import org.jspecify.annotations.NullMarked;
