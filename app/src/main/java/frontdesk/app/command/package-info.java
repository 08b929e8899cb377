/**
 * The server's commands. Each parses, calls a use case and prints. Start at {@link
 * frontdesk.app.command.Commands}.
 */
@NullMarked
package frontdesk.app.command;

import org.jspecify.annotations.NullMarked;
