package frontdesk.adapters.vapi.assistants;

import java.io.IOException;
import java.nio.file.Path;

/** What was could not be kept, so nothing was changed. */
public final class SnapshotNotKept extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SnapshotNotKept(Path file, IOException cause) {
    super("Nothing was changed: " + file + " cannot be written", cause);
  }
}
