/** What every page shares: header, footer, head, assets and structured data. */
@NullMarked
package org.ecm.web.layout;

import org.jspecify.annotations.NullMarked;
