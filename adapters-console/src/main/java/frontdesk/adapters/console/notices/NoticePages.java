package frontdesk.adapters.console.notices;

import frontdesk.OrgId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Guest;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.Page;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.notices.WaitingNotices;
import frontdesk.notices.WaitingNotices.Settled;
import frontdesk.notices.WaitingNotices.Waiting;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.ListedAppointment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notices that wait for a person, to be settled. */
public final class NoticePages {
  /** A screen or three; whoever settles these sees the next. */
  public static final int MOST = 50;

  private static final String PATH = "notices";

  private static final Messages MESSAGES =
      new Messages(
          Map.of(
              "resolved", "The notice is settled.",
              "sent", "The notice is on its way again."),
          Map.of(
              "not-waiting",
                  "That notice does not wait any more: it is on its way, or was delivered.",
              "not-there", "There is no such notice."));

  private final Desk desk;
  private final View view;

  public NoticePages(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
  }

  /** What the page shows. */
  record Queue(List<Row> rows, boolean more, boolean mayChange, String zone) {}

  /**
   * One notice.
   *
   * @param perhaps whether it may have arrived, so that another attempt may be one too many
   */
  record Row(
      String id,
      String what,
      String state,
      String reason,
      Optional<About> appointment,
      String since,
      String attempts,
      boolean perhaps) {}

  /** The appointment that it tells of. */
  record About(String link, String name) {}

  public Section section() {
    return new Section(
        "Notices",
        PATH,
        Visitor::seesWholeOrganisation,
        List.of(new Section.Shown(PATH, this::list)),
        List.of(
            Section.Done.of(PATH + "/resolve", settling("resolved", WaitingNotices::resolve)),
            Section.Done.of(PATH + "/send-again", settling("sent", WaitingNotices::sendAgain))));
  }

  private Response list(Request request, Visitor visitor) {
    Times times = new Times(desk.zones().apply(visitor.asking()));
    List<Waiting> waiting = desk.notices().waiting(visitor.org(), MOST + 1);
    Message message = MESSAGES.in(request);
    return view.page(
        200,
        View.Frame.of(request.path(), visitor).saying(message),
        "Notices",
        "notices/notices",
        new Queue(
            waiting.stream().limit(MOST).map(one -> row(one, times, visitor)).toList(),
            waiting.size() > MOST,
            visitor.mayChange(),
            times.zoneName()));
  }

  private Row row(Waiting waiting, Times times, Visitor visitor) {
    return new Row(
        waiting.id(),
        NoticeWordings.what(waiting.way()),
        NoticeWordings.state(waiting.standing()),
        waiting.standing().reason(),
        waiting.appointment().map(id -> about(id, visitor)),
        times.moment(waiting.createdAt()),
        waiting.attempts() == 1 ? "1 attempt" : waiting.attempts() + " attempts",
        waiting.unknowns() > 0);
  }

  private About about(String id, Visitor visitor) {
    String name =
        desk.appointments()
            .find(visitor.org(), id)
            .map(ListedAppointment::appointment)
            .map(NoticePages::name)
            .orElse(id);
    return new About(Links.toAppointment(id), name);
  }

  private static String name(Appointment appointment) {
    String guest = Guest.named(appointment.attendee());
    return appointment.title() + (guest.isEmpty() ? "" : ", " + guest);
  }

  private Page.Action settling(String done, Settling settling) {
    return (form, visitor) -> {
      String id = form.field("id");
      Settled settled = settling.settle(desk.notices(), visitor.org(), id);
      if (settled == Settled.NOT_THERE) {
        Asking.note(Act.absent(visitor.org(), "notice_id", id));
      }
      return PATH + "?done=" + message(settled, done);
    };
  }

  @FunctionalInterface
  private interface Settling {
    Settled settle(WaitingNotices notices, OrgId org, String id);
  }

  private static String message(Settled settled, String done) {
    return switch (settled) {
      case DONE -> done;
      case NOT_WAITING -> "not-waiting";
      case NOT_THERE -> "not-there";
    };
  }
}
