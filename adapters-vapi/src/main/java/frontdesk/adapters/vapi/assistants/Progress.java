package frontdesk.adapters.vapi.assistants;

import java.nio.file.Path;

/** Hears what is done, as it is done. */
public interface Progress {
  /** What is about to be changed is in this file. */
  void kept(Path snapshot);

  void came(Result result);
}
