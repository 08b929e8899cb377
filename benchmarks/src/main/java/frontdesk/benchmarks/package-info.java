/**
 * Prints how fast the desk is beside what it stands on, all in one run. Nothing here is a test: the
 * figures are for people. Start at {@link frontdesk.benchmarks.Benchmarks}.
 */
@NullMarked
package frontdesk.benchmarks;

import org.jspecify.annotations.NullMarked;
