/**
 * Keeps the desk's memory in PostgreSQL. Start at {@link frontdesk.persistence.jdbi.Database}. Each
 * other class is one port; the rules of the schema stand in its first migration.
 */
@NullMarked
package frontdesk.persistence.jdbi;

import org.jspecify.annotations.NullMarked;
