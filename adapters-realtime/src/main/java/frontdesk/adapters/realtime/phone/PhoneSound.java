package frontdesk.adapters.realtime.phone;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes of a session one that sounds as telephones do. Said for both ways: with tools and without
 * formats callers hear noise. Source: protocols, Realtime, 2.5.
 */
final class PhoneSound {
  private static final Map<String, Object> FORMAT = Map.of("type", "audio/pcmu");

  private PhoneSound() {}

  static Map<String, Object> of(Map<String, Object> session) {
    Map<String, Object> audio = copy(session.get("audio"));
    for (String way : new String[] {"input", "output"}) {
      Map<String, Object> sound = copy(audio.get(way));
      sound.put("format", FORMAT);
      audio.put(way, sound);
    }
    Map<String, Object> ofPhone = new LinkedHashMap<>(session);
    ofPhone.put("audio", audio);
    return ofPhone;
  }

  private static Map<String, Object> copy(@org.jspecify.annotations.Nullable Object members) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (members instanceof Map<?, ?> map) {
      map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    }
    return copy;
  }
}
