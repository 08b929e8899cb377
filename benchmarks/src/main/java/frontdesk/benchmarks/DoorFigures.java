package frontdesk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontdesk.OrgId;
import frontdesk.accounts.Credential;
import frontdesk.accounts.CredentialForm;
import frontdesk.accounts.CredentialForm.ApiKey;
import frontdesk.accounts.CredentialForm.SignedWebhook;
import frontdesk.accounts.Keyring;
import frontdesk.accounts.Proof;
import frontdesk.accounts.SigningRules;
import frontdesk.app.doors.Attempts;
import frontdesk.app.doors.CachedKeyring;
import frontdesk.app.doors.Finding;
import frontdesk.app.doors.Gate;
import frontdesk.app.doors.Gate.Reach;
import frontdesk.app.doors.Identification;
import frontdesk.app.doors.Replays;
import frontdesk.app.doors.StoredSecrets;
import frontdesk.app.doors.Strangers;
import frontdesk.app.doors.WebhookGate;
import frontdesk.http.Body;
import frontdesk.http.Handler;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.http.SecretForm;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it takes to know who is asking, beside an HMAC of the same message. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DoorFigures {
  private static final OrgId ORG = new OrgId("org_demo_001");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String KEY = "k".repeat(43);
  private static final String TOKEN = "fdk.org_demo_001." + KEY;

  /** A short tool call, and a message with the prompt and the conversation as it was captured. */
  @Param({"2000", "51000"})
  public int bytes;

  private byte[] body;
  private byte[] payload;
  private Handler keyGate;
  private Handler signedGate;
  private Request withKey;
  private Request signed;

  @Setup
  public void make() {
    String timestamp = Long.toString(NOW.getEpochSecond());
    body = "x".repeat(bytes).getBytes(UTF_8);
    payload = (timestamp + "." + new String(body, UTF_8)).getBytes(UTF_8);
    CachedKeyring keyring = new CachedKeyring(new TwoKeys(), CLOCK, () -> 0);
    Attempts attempts = new Attempts(System::nanoTime);
    Handler inner = request -> Response.empty(204);
    keyGate =
        new Gate(
                new Identification(
                    attempts.around(StoredSecrets.apiKeys(keyring)), List.of(SecretForm.bearer())),
                Strangers.REFUSED,
                attempts,
                Reach.ORGANISATION)
            .to(asking -> inner);
    signedGate =
        new WebhookGate(
                keyring,
                (secret, source) -> Finding.UNKNOWN,
                attempts,
                Strangers.REFUSED,
                ORG,
                new Replays(System::nanoTime),
                new WebhookGate.Signing(path -> path, bytes, CLOCK))
            .to(request -> Optional.of(ORG), asking -> inner);
    withKey = request(Map.of("Authorization", List.of("Bearer " + TOKEN)));
    signed =
        request(
            Map.of(
                "x-timestamp",
                List.of(timestamp),
                "x-signature",
                List.of(HexFormat.of().formatHex(hmac()))));
  }

  private Request request(Map<String, List<String>> headers) {
    return new Request(
        "POST",
        "/vapi/webhook/" + ORG,
        Map.of(),
        Headers.of(headers),
        Body.of(body),
        "203.0.113.7");
  }

  /** The measure of all: an HMAC of the message, and nothing else. */
  @Benchmark
  public byte[] hmac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
      return mac.doFinal(payload);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Benchmark
  public Response key() throws IOException {
    return keyGate.handle(withKey);
  }

  @Benchmark
  public Response signature() throws IOException {
    return signedGate.handle(signed);
  }

  /** An organisation's keys as a store has them. */
  private static final class TwoKeys implements Keyring {
    @Override
    public List<Keyring.Key> keys(OrgId org) {
      return List.of(
          key("key", new ApiKey(), Proof.Digest.of(TOKEN)),
          key("signing", new SignedWebhook(SigningRules.USUAL), new Proof.SigningKey(KEY)));
    }

    private static Keyring.Key key(String name, CredentialForm form, Proof proof) {
      return new Keyring.Key(
          new Credential(ORG, name, name, form, NOW, Optional.of(NOW), Optional.empty()), proof);
    }

    @Override
    public void used(OrgId org, String id, Instant at) {
      throw new IllegalStateException("it was used a moment ago");
    }

    @Override
    public boolean isAlone(OrgId org) {
      return false;
    }

    @Override
    public Set<OrgId> holders() {
      return Set.of(ORG);
    }

    @Override
    public boolean isAnybodyKnown() {
      return true;
    }
  }
}
