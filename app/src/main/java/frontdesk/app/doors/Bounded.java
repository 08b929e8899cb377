package frontdesk.app.doors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Memory that strangers can fill, and no further than this. */
final class Bounded {
  private Bounded() {}

  /** A map for many threads; of more than {@code most} entries the one used longest ago goes. */
  static <K, V> Map<K, V> map(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        });
  }
}
