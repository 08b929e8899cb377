package frontdesk.adapters.console.live;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.adapters.console.entry.Pass;
import frontdesk.adapters.console.entry.Passes;
import frontdesk.calls.LiveCalls;
import frontdesk.http.EventStream;
import frontdesk.http.JsonDoor;
import frontdesk.http.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All pages of this node that listen. One thread looks at what they show, again and again, and only
 * while somebody does; whoever holds the connections writes. Safe for many threads.
 */
public final class LivePages {
  /** How often it is looked: what was said is on the page while it is still being heard. */
  public static final Duration EVERY = Duration.ofMillis(500);

  /** An hour's work of an office; of the node's connections a quarter. */
  public static final int MOST = 1_000;

  /** One organisation leaves room for others. */
  public static final int MOST_OF_ONE = 250;

  /** Every tenth look: the day's list and the queue change by the minute. */
  private static final int THOROUGH_EVERY = 10;

  /** Every sixth, which is every three seconds, as for anybody else who was let in. */
  private static final int PASSES_EVERY = 6;

  private static final System.Logger LOG = System.getLogger(LivePages.class.getName());

  private static final Response FULL =
      JsonDoor.error(503, "Too many pages are open. Close some, and load this one again.");

  private final LiveCalls calls;
  private final Passes passes;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Map<Feed.Key, Feed> feeds = new ConcurrentHashMap<>();
  private long looks;
  private volatile boolean ended;

  /**
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   */
  public LivePages(LiveCalls calls, Passes passes, Clock clock, LongSupplier nanos) {
    this.calls = calls;
    this.passes = passes;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** How many pages listen. */
  public int count() {
    return (int) open().count();
  }

  private Stream<OpenPage> open() {
    return feeds.values().stream().flatMap(feed -> feed.pages().stream());
  }

  /**
   * Lets a page listen.
   *
   * @param painter makes what the first of those who see the same listens to
   * @param position what the page has already
   */
  Response listening(Feed.Key key, Supplier<Painter> painter, Pass pass, String position) {
    long ofOne = open().filter(page -> page.pass().visitor().org().equals(key.org())).count();
    if (ended || count() >= MOST || ofOne >= MOST_OF_ONE) {
      return FULL;
    }
    return Response.events(stream -> begin(key, painter, pass, position, stream));
  }

  private Runnable begin(
      Feed.Key key, Supplier<Painter> painter, Pass pass, String position, EventStream stream) {
    OpenPage page = new OpenPage(stream, pass, position, nanos.getAsLong());
    feeds.compute(
        key,
        (same, feed) -> {
          Feed listened = feed == null ? new Feed(painter.get()) : feed;
          listened.pages().add(page);
          return listened;
        });
    if (ended) {
      page.end();
    }
    return () -> forget(key, page);
  }

  private void forget(Feed.Key key, OpenPage page) {
    feeds.computeIfPresent(
        key,
        (same, feed) -> {
          feed.pages().remove(page);
          return feed.pages().isEmpty() ? null : feed;
        });
  }

  /** Looks once, and tells all pages what they lack. To be called by one thread. */
  public void look() {
    looks++;
    if (looks % PASSES_EVERY == 0) {
      endThoseWhoAreOut();
    }
    Look look = new Look(calls, clock.instant(), looks % THOROUGH_EVERY == 0);
    feeds.values().forEach(feed -> feed.show(look, nanos.getAsLong()));
  }

  /** For a page that is loaded, and begins with all there is. */
  Look thoroughLook() {
    return new Look(calls, clock.instant(), true);
  }

  private void endThoseWhoAreOut() {
    Map<OrgId, List<OpenPage>> byOrg =
        open().collect(Collectors.groupingBy(page -> page.pass().visitor().org()));
    byOrg.forEach(this::endThoseWhoAreOut);
  }

  // While the store is away nobody can say who is out, and nothing is told either.
  private void endThoseWhoAreOut(OrgId org, List<OpenPage> pages) {
    try {
      Predicate<Pass> letIn = passes.stillLetIn(org, pages.stream().map(OpenPage::pass).toList());
      pages.stream()
          .filter(page -> !letIn.test(page.pass()))
          .forEach(page -> page.endBecause("signed-out"));
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.DEBUG, "Who is still in is not known now", away);
    }
  }

  /** Lets all pages go; they come again to whichever node there is. */
  public void end() {
    ended = true;
    open().forEach(OpenPage::end);
  }
}
