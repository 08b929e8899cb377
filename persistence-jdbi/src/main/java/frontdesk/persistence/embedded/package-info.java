/**
 * A PostgreSQL of our own, for whoever has none: durable, on loopback, one for each directory, gone
 * when we are. Start at {@link frontdesk.persistence.embedded.EmbeddedPostgres}. Source: ADR 3.
 */
@NullMarked
package frontdesk.persistence.embedded;

import org.jspecify.annotations.NullMarked;
