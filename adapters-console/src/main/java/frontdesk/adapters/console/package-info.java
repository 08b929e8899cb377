/**
 * The console: pages on which people see the desk at work and set it right. Start at {@link
 * frontdesk.adapters.console.Console}. Pages are made by the server and work without a script;
 * their text stands in {@code src/main/jte}, their look in {@code console.css}. One more page is
 * one more {@link frontdesk.adapters.console.page.Section}. Knows no SQL and no server.
 */
@NullMarked
package frontdesk.adapters.console;

import org.jspecify.annotations.NullMarked;
