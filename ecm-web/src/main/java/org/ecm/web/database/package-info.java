/** The database that every feature keeps its rows in: connection, migrations, and how a past is kept. */
@NullMarked
package org.ecm.web.database;

import org.jspecify.annotations.NullMarked;
