/** What the practice says on every page, as {@code site.yaml} sets it, with every earlier version. */
@NullMarked
package org.ecm.web.settings;

import org.jspecify.annotations.NullMarked;
