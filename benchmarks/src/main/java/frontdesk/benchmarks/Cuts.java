package frontdesk.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cuts pages at random while lines are said, and has each come again a little later. */
final class Cuts {
  /** Of every two lines one page is cut; it is away for some twenty lines, a second or more. */
  private static final int EVERY = 2;

  private static final int AWAY = 10;

  private final List<ListeningPage> pages;
  private final List<ListeningPage> away = new ArrayList<>();
  private final Random random = new Random(7);
  private int lines;
  private int count;

  Cuts(List<ListeningPage> pages) {
    this.pages = pages;
  }

  int count() {
    return count;
  }

  void next() {
    if (++lines % EVERY == 0) {
      ListeningPage page = pages.get(random.nextInt(pages.size()));
      if (!away.contains(page)) {
        page.cut();
        away.add(page);
        count++;
      }
      if (away.size() > AWAY) {
        away.remove(0).listen();
      }
    }
  }

  /** All come again. */
  void end() {
    away.forEach(ListeningPage::listen);
    away.clear();
  }
}
