/** The practice's settings for every page, as {@code site.yaml} sets them, with all earlier versions. */
@NullMarked
package org.ecm.web.settings;

import org.jspecify.annotations.NullMarked;
