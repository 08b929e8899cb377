package frontdesk.adapters.realtime.live;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a page says: as much as it may, and of that what is for the model. For one thread at a time.
 */
final class PageTalk {
  /** Messages of a page that cannot be read: a page that is merely mistaken finds out. */
  static final int MOST_GARBAGE = 20;

  private static final String NO_EVENT =
      Events.error("invalid_request_error", "invalid_json", "The message is no event in JSON.");

  private final Consumer<String> page;
  private final Consumer<String> model;
  private final Pace pace;
  private final FromPage fromPage = new FromPage();
  private int garbage;

  /**
   * @param page is told what was wrong
   * @param model is told what is for it
   */
  PageTalk(Consumer<String> page, Consumer<String> model, LongSupplier nanos) {
    this.page = page;
    this.model = model;
    this.pace = new Pace(nanos);
  }

  /**
   * One message.
   *
   * @param held whether the session is held here, and not by the page
   * @return how the call ends for it; empty: it goes on
   */
  Optional<Close> hears(String message, boolean held) {
    if (pace.isTooMuch(message.length())) {
      return Optional.of(Close.FLOOD);
    }
    Optional<Event> event = Event.read(message);
    event.flatMap(it -> forModel(it, held)).ifPresent(model);
    return event.isPresent() ? Optional.empty() : garbage();
  }

  private Optional<String> forModel(Event event, boolean held) {
    return held ? fromPage.forModel(event) : Optional.of(event.text());
  }

  private Optional<Close> garbage() {
    page.accept(NO_EVENT);
    return ++garbage > MOST_GARBAGE ? Optional.of(Close.GARBAGE) : Optional.empty();
  }
}
