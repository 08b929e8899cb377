package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.ConnectCalendar;
import frontdesk.adapters.console.Console;
import frontdesk.adapters.console.desk.Connecting;
import frontdesk.adapters.graph.connect.Addresses;
import frontdesk.adapters.graph.connect.ConsentWords;
import frontdesk.app.settings.Urls;
import java.net.URI;
import java.util.Optional;

/** Connects by way of the page that explains it, from which the browser goes to Microsoft. */
record ConnectingByConsent(ConnectCalendar connect, Addresses addresses) implements Connecting {
  @Override
  public Way begin(OrgId org, UserId host, Optional<String> page) {
    Optional<URI> back = page.map(it -> Urls.below(addresses.publicUrl(), Console.PATH + "/" + it));
    String ticket =
        back.isPresent() ? connect.ticket(org, host, back) : connect.invitation(org, host);
    URI invitation = addresses.invitation(ticket);
    return new Way("calendar/setup?" + invitation.getRawQuery(), invitation);
  }

  @Override
  public boolean isReason(String text) {
    return ConsentWords.isOne(text);
  }
}
