/** What operators see of the server while it runs: lines in the log, figures and traces. */
@NullMarked
package frontdesk.app.telemetry;

import org.jspecify.annotations.NullMarked;
