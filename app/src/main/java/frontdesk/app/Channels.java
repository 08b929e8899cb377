package frontdesk.app;

import frontdesk.Language;
import frontdesk.adapters.mail.SmtpMail;
import frontdesk.notices.Hooks;
import frontdesk.notices.MailChannel;
import frontdesk.notices.Mailer;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.NoticeChannel;
import frontdesk.persistence.jdbi.JdbiHooks;
import frontdesk.scheduling.CalendarChannel;
import frontdesk.scheduling.Calendars;
import frontdesk.speech.InvitationWords;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways on which notices leave the house. */
final class Channels {
  private final Ground ground;
  private final Microsoft microsoft;

  private Channels(Ground ground, Microsoft microsoft) {
    this.ground = ground;
    this.microsoft = microsoft;
  }

  static Map<Way, NoticeChannel> of(Ground ground, Microsoft microsoft, Calendars calendars) {
    Channels channels = new Channels(ground, microsoft);
    Map<Way, NoticeChannel> byWay = new EnumMap<>(Way.class);
    Hookups hookups = channels.hookups();
    for (Way way : List.of(Way.HOOK, Way.ALERTS, Way.CHANGES, Way.ESCALATIONS)) {
      byWay.put(way, hookups.of(way));
    }
    byWay.put(Way.CALENDAR, new CalendarChannel(microsoft.calendar(), calendars));
    byWay.put(Way.MAIL, channels.mail());
    return byWay;
  }

  private Hookups hookups() {
    Hooks hooks = new JdbiHooks(ground.jdbi(), ground.database()::keys);
    return new Hookups(ground.settings(), hooks, ground.transport(), ground.clock());
  }

  // A host's own mailbox is the better sender: the attendee knows it and can answer.
  private MailChannel mail() {
    Optional<Mailer> smtp =
        ground
            .settings()
            .smtp()
            .map(server -> CallPoints.told(new SmtpMail(server, ground.clock()), ground.points()));
    List<Mailer> ways = Stream.concat(microsoft.mail().stream(), smtp.stream()).toList();
    return new MailChannel(ways, new InvitationWords(Language.ENGLISH));
  }
}
