/** Connections to machines that are not ours: how long they may take, and where they may lead. */
@NullMarked
package org.ecm.web.network;

import org.jspecify.annotations.NullMarked;
