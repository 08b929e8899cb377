/**
 * The record of each call: who, when, how it ended, what was said and done, and what was handed to
 * people. Start at {@link frontdesk.calls.RecordCall}. Facts come from several events in any order,
 * some of them twice. Knows no JSON or SQL.
 */
@NullMarked
package frontdesk.calls;

import org.jspecify.annotations.NullMarked;
