package frontdesk.app.doors;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.accounts.CredentialForm.Carrier;
import frontdesk.accounts.CredentialForm.WebhookSecret;
import frontdesk.accounts.Keyring;
import frontdesk.accounts.Principal;
import frontdesk.app.doors.Finding.Known;
import frontdesk.app.doors.SignedMessages.Claimed;
import frontdesk.app.doors.SignedMessages.Signed;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.http.SecretForm;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The door whose path names the organisation: its secrets wherever it had them put, or messages
 * that are signed. Where a signature is said to be there it has to be true.
 */
public final class WebhookGate {
  private final CachedKeyring keyring;
  private final Recognizer usual;
  private final Attempts attempts;
  private final Strangers owners;
  private final OrgId owner;
  private final Replays replays;
  private final Signing signing;

  /**
   * What signatures are judged by.
   *
   * @param address where the platform sends what arrives at a path
   * @param limit how long a body may be, in bytes
   */
  public record Signing(UnaryOperator<String> address, int limit, Clock clock) {}

  /**
   * @param usual knows secrets that come where the platform puts them
   * @param owners answers strangers at the owner's address
   * @param owner whose door may be open at home
   */
  public WebhookGate(
      CachedKeyring keyring,
      Recognizer usual,
      Attempts attempts,
      Strangers owners,
      OrgId owner,
      Replays replays,
      Signing signing) {
    this.keyring = keyring;
    this.usual = usual;
    this.attempts = attempts;
    this.owners = owners;
    this.owner = owner;
    this.replays = replays;
    this.signing = signing;
  }

  /**
   * A route behind this gate.
   *
   * @param organisation whom a request's path names; empty: nobody
   */
  public Handler to(
      Function<Request, Optional<OrgId>> organisation, Function<Principal, Handler> behind) {
    return request -> {
      Optional<OrgId> org = organisation.apply(request);
      return org.isPresent() ? answer(request, org.get(), behind) : Strangers.REFUSAL;
    };
  }

  private Response answer(Request request, OrgId org, Function<Principal, Handler> behind)
      throws IOException {
    List<Keyring.Key> keys = keys(org);
    Finding sent = sent(request, org, keys);
    SignedMessages signed = SignedMessages.saidBy(request.headers(), keys);
    Response answer =
        signed.areThere()
            ? signed(request, sent, signed, behind)
            : plain(request, org, sent, behind);
    if (answer.equals(Strangers.REFUSAL)
        && (signed.areThere() || !(sent instanceof Finding.Nothing))) {
      attempts.wrong(request.source());
    }
    return answer;
  }

  // Without the store nobody else is known, but what the operator set is.
  private List<Keyring.Key> keys(OrgId org) {
    try {
      return keyring.keys(org);
    } catch (Unavailable away) {
      if (org.equals(owner)) {
        return List.of();
      }
      throw away;
    }
  }

  private Response plain(
      Request request, OrgId org, Finding sent, Function<Principal, Handler> behind)
      throws IOException {
    if (sent instanceof Known known) {
      return behind.apply(known.principal()).handle(request);
    }
    return org.equals(owner) && !(sent instanceof Finding.Wrong)
        ? owners.answer(request, sent, behind)
        : Strangers.REFUSAL;
  }

  // A credential of another organisation is as wrong here as any.
  private Finding sent(Request request, OrgId org, List<Keyring.Key> keys) {
    Finding usually = new Identification(usual, formsBeside(keys, request)).of(request);
    Finding finding =
        Stream.concat(Stream.of(usually), carriers(keys).map(carrier -> sentIn(carrier, request)))
            .reduce(Finding.NOTHING, WebhookGate::either);
    return finding instanceof Known known && !known.principal().org().equals(org)
        ? Finding.WRONG
        : finding;
  }

  // Where an organisation's own way to write a header is met and right, the usual ones would only
  // take it for somebody's guess.
  private List<SecretForm> formsBeside(List<Keyring.Key> keys, Request request) {
    Set<String> taken =
        carriers(keys)
            .filter(carrier -> sentIn(carrier, request) instanceof Known)
            .map(carrier -> carrier.header().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return Stream.of(SecretForm.verbatim("X-Vapi-Secret"), SecretForm.bearer())
        .filter(form -> !taken.contains(form.header().toLowerCase(Locale.ROOT)))
        .toList();
  }

  // A header of one's own may be one of the usual ones, with another prefix: then one way is
  // enough, and what the other finds unreadable does not count.
  private static Finding either(Finding one, Finding other) {
    if (one instanceof Finding.Wrong || other instanceof Finding.Wrong) {
      return Finding.WRONG;
    }
    if (one instanceof Known || other instanceof Finding.Nothing) {
      return one;
    }
    return other;
  }

  private static Stream<Carrier> carriers(List<Keyring.Key> keys) {
    return keys.stream()
        .map(key -> key.credential().form())
        .filter(WebhookSecret.class::isInstance)
        .flatMap(form -> ((WebhookSecret) form).carrier().stream())
        .distinct();
  }

  private Finding sentIn(Carrier carrier, Request request) {
    return new Identification(
            attempts.around(StoredSecrets.webhooksIn(keyring, carrier)),
            List.of(SecretForm.after(carrier.header(), carrier.prefix())))
        .of(request);
  }

  private Response signed(
      Request request, Finding sent, SignedMessages messages, Function<Principal, Handler> behind)
      throws IOException {
    if (!(sent instanceof Finding.Nothing || sent instanceof Known)) {
      return Strangers.REFUSAL;
    }
    String url = signing.address().apply(request.path());
    List<Claimed> claimed = messages.claimed(request, url, signing.clock().instant());
    if (claimed.isEmpty()) {
      return Strangers.REFUSAL;
    }
    byte[] body = request.body().read(signing.limit());
    Optional<Signed> signed = SignedMessages.signed(claimed, body);
    if (signed.isEmpty()) {
      return Strangers.REFUSAL;
    }
    keyring.used(signed.get().credential());
    Principal principal =
        new Principal(signed.get().credential().org(), signed.get().credential().name());
    return replays.answer(
        principal.org() + " " + signed.get().id(),
        () -> behind.apply(principal).handle(request.with(body)));
  }
}
