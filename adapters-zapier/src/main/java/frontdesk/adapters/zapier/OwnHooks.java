package frontdesk.adapters.zapier;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.http.Requests;
import frontdesk.http.WebhookSecret;
import frontdesk.notices.Attempt;
import frontdesk.notices.Hooks;
import frontdesk.notices.Hooks.Hook;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.NoticeChannel;
import frontdesk.notices.Receipt;
import java.time.Clock;
import java.util.Optional;

/**
 * One way out for all organisations: each one's own address, where it has one. The operator's, of
 * the settings, is for the operator's organisation only.
 */
public final class OwnHooks implements NoticeChannel {
  private final Way way;
  private final Hooks hooks;
  private final Requests outside;
  private final NoticeChannel without;
  private final Clock clock;

  /**
   * @param outside to addresses that organisations chose
   * @param without what serves an organisation that has none
   */
  public OwnHooks(Way way, Hooks hooks, Requests outside, NoticeChannel without, Clock clock) {
    this.way = way;
    this.hooks = hooks;
    this.outside = outside;
    this.without = without;
    this.clock = clock;
  }

  @Override
  public boolean connected(OrgId org) {
    return hooks.set(org).contains(way) || without.connected(org);
  }

  @Override
  public Receipt deliver(Attempt attempt) {
    Optional<Hook> own;
    try {
      own = hooks.find(attempt.notice().org(), way);
    } catch (Unavailable away) {
      return new Receipt.NothingHappened("The organisation's address could not be read");
    }
    return own.map(this::channel).orElse(without).deliver(attempt);
  }

  private NoticeChannel channel(Hook hook) {
    return hook.secret()
        .<NoticeChannel>map(
            secret ->
                new AlertHook(
                    outside,
                    hook.address(),
                    WebhookSecret.parse(secret),
                    AlertHook.DEADLINE,
                    clock))
        .orElseGet(
            () -> new ZapierHook(outside, Optional.of(hook.address()), ZapierHook.DEADLINE, clock));
  }
}
