package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.OfficeHours;
import java.time.ZoneId;
import java.util.Optional;

/** The zone and the working hours that a host set in Outlook, to be taken over. */
public final class MailboxHours {
  private static final String ADDRESS = "/me/mailboxSettings?$select=timeZone,workingHours";

  private final Mailboxes mailboxes;

  public MailboxHours(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  /** What a mailbox says of its owner's hours. */
  public sealed interface Answer {
    record Known(ZoneId zone, OfficeHours hours) implements Answer {}

    /** Nothing that can be taken over; the reason is for whoever asked. */
    record Unknown(String reason) implements Answer {}
  }

  /**
   * @throws CalendarUnavailable if the mailbox does not tell now
   */
  public Answer read(OrgId org, UserId host, Deadline deadline) {
    return mailboxes
        .use(org, host, deadline, MailboxHours::settings)
        .orElseGet(() -> new Answer.Unknown("the calendar is not connected"));
  }

  private static Answer settings(MailboxSession mailbox) {
    GraphReply reply = reply(mailbox);
    if (reply.status() == 403) {
      return new Answer.Unknown("the mailbox's settings may not be read; connect it again");
    }
    if (!reply.succeeded() || !reply.body().isObject()) {
      throw new CalendarUnavailable("the mailbox's settings were answered " + reply.status());
    }
    return answer(reply.body());
  }

  private static GraphReply reply(MailboxSession mailbox) {
    try {
      return mailbox.send(GraphRequest.get(ADDRESS));
    } catch (GraphUnanswered silent) {
      throw new CalendarUnavailable("the mailbox's settings were not answered", silent);
    }
  }

  private static Answer answer(JsonNode settings) {
    JsonNode working = settings.path("workingHours");
    Optional<ZoneId> zone = WindowsZones.zone(zoneName(settings, working));
    if (zone.isEmpty()) {
      return new Answer.Unknown("the mailbox's time zone is not set, or is one of its own making");
    }
    return WorkingHours.of(working)
        .<Answer>map(hours -> new Answer.Known(zone.get(), hours))
        .orElseGet(() -> new Answer.Unknown("the mailbox's working hours are not set"));
  }

  // The hours' own zone goes before the mailbox's, because the hours are right only in theirs.
  private static String zoneName(JsonNode settings, JsonNode working) {
    String own = working.path("timeZone").path("name").asText("");
    return own.isBlank() ? settings.path("timeZone").asText("") : own;
  }
}
