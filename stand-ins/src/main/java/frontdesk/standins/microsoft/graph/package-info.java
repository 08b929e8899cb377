/**
 * Graph's routes over the mailboxes. Start at {@link frontdesk.standins.microsoft.graph.Graph}.
 * Nothing is kept here.
 */
@NullMarked
package frontdesk.standins.microsoft.graph;

import org.jspecify.annotations.NullMarked;
