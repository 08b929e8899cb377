/**
 * OpenAI's Realtime API, played on loopback: client secrets, sessions over WebSocket that follow a
 * script, calls. Start at {@link frontdesk.standins.openai.FakeOpenAi}.
 */
@NullMarked
package frontdesk.standins.openai;

import org.jspecify.annotations.NullMarked;
