package frontdesk.adapters.console.live;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What some pages listen to, who see the same. It is looked at once for all of them. */
public final class Feed {
  private static final System.Logger LOG = System.getLogger(Feed.class.getName());

  /**
   * Who sees the same.
   *
   * @param host the only one whose things are seen; empty: all of the organisation
   * @param subject which page it is, and of what
   */
  public record Key(OrgId org, Optional<UserId> host, String subject) {}

  private final Painter painter;
  private final List<OpenPage> pages = new CopyOnWriteArrayList<>();
  private @Nullable Picture picture;

  Feed(Painter painter) {
    this.painter = painter;
  }

  List<OpenPage> pages() {
    return pages;
  }

  void show(Look look, long nanos) {
    Picture now = painted(look);
    pages.forEach(
        page -> {
          if (now == null) {
            page.showAway(nanos);
          } else {
            page.show(now, nanos);
          }
        });
  }

  /** Null if nobody can say now. */
  private @Nullable Picture painted(Look look) {
    try {
      picture = painter.paint(look);
      return picture;
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.DEBUG, "Live pages wait for the store", away);
      return null;
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "A live page could not be made", failed);
      return null;
    }
  }
}
