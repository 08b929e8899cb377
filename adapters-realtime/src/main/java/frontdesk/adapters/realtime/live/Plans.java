package frontdesk.adapters.realtime.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.accounts.VoiceMode;
import frontdesk.accounts.VoiceModes;
import frontdesk.adapters.realtime.session.Briefing;
import frontdesk.adapters.realtime.session.Briefings;
import frontdesk.adapters.realtime.session.Instructions;
import frontdesk.adapters.realtime.session.SessionConfig;
import frontdesk.adapters.realtime.session.VoiceSettings;
import frontdesk.calls.CallWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides how a call's session is held. Asks the store, so it is not asked on a socket's thread.
 */
public final class Plans {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OpenAiSockets sockets;
  private final Briefings briefings;
  private final VoiceModes modes;
  private final CallWords words;
  private final VoiceSettings settings;

  public Plans(
      OpenAiSockets sockets,
      Briefings briefings,
      VoiceModes modes,
      CallWords words,
      VoiceSettings settings) {
    this.sockets = sockets;
    this.briefings = briefings;
    this.modes = modes;
    this.words = words;
    this.settings = settings;
  }

  /**
   * Empty where nobody is reached in that call.
   *
   * @throws frontdesk.Unavailable if the store does not answer
   */
  public Optional<Plan> of(LiveCall call) {
    ModelDoor model = sockets.ofModel(settings.model());
    boolean byPage =
        modes.find(call.org()).filter(mode -> mode == VoiceMode.PASS_THROUGH).isPresent();
    return briefings
        .of(call.org(), call.way())
        .map(
            briefing ->
                byPage
                    ? new Plan(model, Optional.empty(), false)
                    : new Plan(model, Optional.of(update(briefing)), before(call), false));
  }

  private List<String> before(LiveCall call) {
    return Retold.of(words.said(call.org(), call.id()));
  }

  private String update(Briefing briefing) {
    return text(new SessionConfig(settings).update(Instructions.of(briefing)));
  }

  private static String text(Map<String, Object> event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("plain maps and texts have a JSON form", impossible);
    }
  }
}
