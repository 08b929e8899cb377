package frontdesk.adapters.console.hosts;

import frontdesk.UserId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Hosts: who they are, and one with all by which they are booked. */
public final class HostPages {
  static final String PATH = "hosts";

  /** A thousand dates that are otherwise, and all else. */
  public static final int LIMIT = 128 * 1024;

  /** A day in quarters of an hour, and a little; who offers every minute sees how it goes on. */
  public static final int MOST_TIMES_A_DAY = 100;

  /** A person looks at a page meanwhile. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HostLists lists;
  private final HostPage one;
  private final HostRules rules;
  private final HostConnection connection;
  private final HostWords words;
  private final HostRemoval removal;

  public HostPages(Desk desk, View view) {
    ThatHost that = new ThatHost(desk.ofHosts().hosts(), new Troubles(view));
    this.lists = new HostLists(desk, view);
    this.one = new HostPage(desk, view, that);
    this.rules = new HostRules(desk, one, that);
    this.connection = new HostConnection(desk, one, that);
    this.words = new HostWords(desk, one, that);
    this.removal = new HostRemoval(desk, that);
  }

  public Section section() {
    return new Section(
        "Hosts",
        PATH,
        any -> true,
        List.of(new Section.Shown(PATH, lists::show), new Section.Shown(PATH + "/one", one::show)),
        List.of(
            new Section.Done(PATH + "/add", lists::add),
            new Section.Done(PATH + "/keep", rules::keep, LIMIT),
            new Section.Done(PATH + "/connect", connection::connect),
            new Section.Done(PATH + "/invite", connection::invite),
            new Section.Done(PATH + "/disconnect", connection::disconnect),
            new Section.Done(PATH + "/keep-here", connection::keepHere),
            new Section.Done(PATH + "/remove", removal::remove),
            new Section.Done(PATH + "/alias", words::give),
            new Section.Done(PATH + "/forget-alias", words::take)));
  }

  /** Where one host is shown, below the console. */
  public static String linkTo(UserId host) {
    return PATH + "/one?id=" + URLEncoder.encode(host.value(), StandardCharsets.UTF_8);
  }

  /** Every region's, without the short names of which nobody says what they mean. */
  static Set<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.contains("/") && !zone.matches("(Etc|SystemV)/.*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
