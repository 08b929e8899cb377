package frontdesk.accounts;

import frontdesk.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Modes in memory. */
public final class InMemoryVoiceModes implements VoiceModes {
  private final Map<OrgId, VoiceMode> modes = new ConcurrentHashMap<>();

  public InMemoryVoiceModes(OrgId... known) {
    for (OrgId org : known) {
      modes.put(org, VoiceMode.SERVER);
    }
  }

  @Override
  public Optional<VoiceMode> find(OrgId org) {
    return Optional.ofNullable(modes.get(org));
  }

  @Override
  public boolean decide(OrgId org, VoiceMode mode) {
    return modes.replace(org, mode) != null;
  }
}
