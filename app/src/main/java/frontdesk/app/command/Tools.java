package frontdesk.app.command;

import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * What every command is given.
 *
 * @param parts to be closed by who asks for them
 */
record Tools(Supplier<Parts> parts, PrintStream out, PrintStream err) {}
