/** The pages that visitors see when something fails, and the log of incidents behind them. */
@NullMarked
package org.ecm.web.errors;

import org.jspecify.annotations.NullMarked;
