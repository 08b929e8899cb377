/** Talk: a call from the page itself (ADR 44). */
@NullMarked
package frontdesk.adapters.console.talk;

import org.jspecify.annotations.NullMarked;
