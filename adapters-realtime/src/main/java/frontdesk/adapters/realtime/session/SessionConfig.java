package frontdesk.adapters.realtime.session;

import frontdesk.adapters.realtime.RealtimeTool;
import frontdesk.tools.Tool.Platform;
import frontdesk.tools.ToolCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a session is set to, in the names of the interface as it is now. Source: protocols,
 * Realtime, 2.1 and 2.3.
 */
public final class SessionConfig {
  private static final Map<String, Object> SOUND = Map.of("type", "audio/pcm", "rate", 24_000);

  private final VoiceSettings settings;

  public SessionConfig(VoiceSettings settings) {
    this.settings = settings;
  }

  /** The model's tools, in the catalogue's order. */
  public static List<Map<String, Object>> tools() {
    return ToolCatalog.offeredTo(Platform.REALTIME).stream().map(RealtimeTool::of).toList();
  }

  /** Of a session that begins; a page sends and plays the sound. */
  public Map<String, Object> beginning(String instructions) {
    Map<String, Object> session = with(instructions);
    session.put("model", settings.model());
    return session;
  }

  /** As an event for a session that has begun, whose model cannot change any more. */
  public Map<String, Object> update(String instructions) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", "session.update");
    event.put("session", with(instructions));
    return event;
  }

  private Map<String, Object> with(String instructions) {
    Map<String, Object> session = new LinkedHashMap<>();
    session.put("type", "realtime");
    session.put("output_modalities", List.of("audio"));
    session.put("instructions", instructions);
    session.put("tools", tools());
    session.put("tool_choice", "auto");
    session.put("audio", Map.of("input", input(), "output", output()));
    return session;
  }

  private Map<String, Object> input() {
    return Map.of(
        "format", SOUND,
        "transcription", Map.of("model", settings.transcription()),
        "turn_detection", Map.of("type", "server_vad"));
  }

  private Map<String, Object> output() {
    return Map.of("format", SOUND, "voice", settings.voice());
  }
}
