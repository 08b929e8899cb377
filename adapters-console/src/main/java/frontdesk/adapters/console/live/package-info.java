/**
 * Pages that follow by themselves what they show: pictures, the differences between them, and the
 * streams by which browsers are told (ADR 41).
 */
@NullMarked
package frontdesk.adapters.console.live;

import org.jspecify.annotations.NullMarked;
