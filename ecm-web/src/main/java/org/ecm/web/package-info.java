/** The site: what every feature below it hangs on. */
@NullMarked
package org.ecm.web;

import org.jspecify.annotations.NullMarked;
