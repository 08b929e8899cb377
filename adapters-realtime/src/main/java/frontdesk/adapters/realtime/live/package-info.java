/**
 * Live sessions: a page's audio and events go to the model and back, and the model's tool calls are
 * carried out here. What goes where is decided without any socket ({@link
 * frontdesk.adapters.realtime.live.ToolTurns}, {@link frontdesk.adapters.realtime.live.FromPage});
 * {@link frontdesk.adapters.realtime.live.LiveSession} puts it together.
 */
@NullMarked
package frontdesk.adapters.realtime.live;

import org.jspecify.annotations.NullMarked;
