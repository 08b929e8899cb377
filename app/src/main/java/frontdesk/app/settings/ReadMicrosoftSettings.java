package frontdesk.app.settings;

import frontdesk.adapters.graph.MicrosoftSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is said about Microsoft 365. What is wrong goes to the environment's problems. */
final class ReadMicrosoftSettings {
  private static final String CALLBACK = "/calendar/auth/callback";

  private final Environment environment;

  private ReadMicrosoftSettings(Environment environment) {
    this.environment = environment;
  }

  /** Empty where no registration is set; then hosts cannot connect. */
  static Optional<MicrosoftAccess> from(Environment environment, URI publicUrl) {
    return new ReadMicrosoftSettings(environment).read(publicUrl);
  }

  // Everything is read, also where it is not needed: a mistake is told before it matters.
  private Optional<MicrosoftAccess> read(URI publicUrl) {
    Optional<String> id = environment.value("MICROSOFT_CLIENT_ID");
    Optional<String> secret = environment.secret("MICROSOFT_CLIENT_SECRET");
    String tenant = tenant();
    URI redirect = redirect(publicUrl);
    URI login = environment.serviceUrl("MICROSOFT_LOGIN_URL", MicrosoftSettings.LOGIN);
    URI graph = environment.serviceUrl("GRAPH_BASE_URL", MicrosoftSettings.GRAPH);
    Optional<URI> frontend = environment.baseUrl("FRONTEND_URL");
    List<URI> origins = returnOrigins();
    boolean people = people();
    if (id.isPresent() != secret.isPresent()) {
      environment.problem(
          "MICROSOFT_CLIENT_ID and MICROSOFT_CLIENT_SECRET belong together: set both, or neither.");
    }
    return id.isPresent() && secret.isPresent() && environment.problems().isEmpty()
        ? Optional.of(
            new MicrosoftAccess(
                new MicrosoftSettings(id.get(), secret.get(), tenant, redirect, login, graph),
                frontend,
                origins,
                people))
        : Optional.empty();
  }

  // A registration without the second address would show people an error of Microsoft's.
  private boolean people() {
    String text = environment.value("MICROSOFT_SIGN_IN").orElse("off");
    if (!text.equals("on") && !text.equals("off")) {
      environment.problem("MICROSOFT_SIGN_IN must be on or off.");
    }
    return text.equals("on");
  }

  private String tenant() {
    String tenant = environment.value("MICROSOFT_TENANT_ID").orElse(MicrosoftSettings.EVERY_TENANT);
    if (!MicrosoftSettings.isTenant(tenant)) {
      environment.problem("MICROSOFT_TENANT_ID must be a tenant's id or domain, or common.");
    }
    return tenant;
  }

  // Elsewhere the browser would not bring the cookie that it got from us.
  private URI redirect(URI publicUrl) {
    URI usual = Urls.below(publicUrl, CALLBACK);
    URI redirect = environment.baseUrl("MICROSOFT_REDIRECT_URI").orElse(usual);
    boolean reached =
        redirect.getScheme().equals(usual.getScheme())
            && redirect.getHost().equalsIgnoreCase(usual.getHost())
            && redirect.getRawPath().equals(usual.getRawPath());
    if (!reached) {
      environment.problem(
          "MICROSOFT_REDIRECT_URI must be PUBLIC_URL followed by "
              + CALLBACK
              + "; is PUBLIC_URL set?");
    }
    return redirect;
  }

  private List<URI> returnOrigins() {
    return Stream.of(environment.value("REDIRECT_ORIGINS").orElse("").split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> returnOrigin(text).stream())
        .toList();
  }

  // Whole origins only: a pattern would let whoever gets a name below it have browsers sent there.
  private Optional<URI> returnOrigin(String text) {
    Optional<URI> origin =
        OriginPattern.parse(text).map(OriginPattern::text).flatMap(Environment::httpUrl);
    if (origin.isEmpty()) {
      environment.problem(
          "REDIRECT_ORIGINS: " + text + " is no origin; write them like https://app.example.com.");
    }
    return origin;
  }
}
