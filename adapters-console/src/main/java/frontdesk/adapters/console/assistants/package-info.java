/** Assistants: whom each serves, and whether Vapi's account says what it should. */
@NullMarked
package frontdesk.adapters.console.assistants;

import org.jspecify.annotations.NullMarked;
