package frontdesk.adapters.console.appointments;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.View;
import java.util.List;

/**
 * Appointments: those of a day, a week and four weeks, one with its history, and what people do.
 */
public final class AppointmentPages {
  static final String PATH = "appointments";
  static final String ONE = PATH + "/one";
  static final String FILE = PATH + "/file";
  static final String BOOK = PATH + "/book";
  static final String MOVE = PATH + "/move";
  static final String CANCEL = PATH + "/cancel";

  private final AppointmentLists lists;
  private final OneAppointment one;
  private final BookPage book;
  private final MovePage move;

  public AppointmentPages(Desk desk, View view) {
    this.lists = new AppointmentLists(desk, view);
    this.one = new OneAppointment(desk, view);
    this.book = new BookPage(desk, view);
    this.move = new MovePage(desk, view, one);
  }

  public Section section() {
    return new Section(
        "Appointments",
        PATH,
        any -> true,
        List.of(
            new Section.Shown(PATH, lists::list),
            new Section.Shown(ONE, one::show),
            new Section.Shown(FILE, one::file),
            new Section.Shown(BOOK, book::show),
            new Section.Shown(MOVE, move::show)),
        List.of(
            new Section.Done(BOOK, book::book),
            new Section.Done(MOVE, move::move),
            new Section.Done(CANCEL, one::cancel)));
  }
}
