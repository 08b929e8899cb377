package frontdesk.app.settings;

import frontdesk.OrgId;
import frontdesk.app.signin.Issuer;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads whose sign-ins are believed. What is wrong goes to the environment's problems. */
final class ReadSignInSettings {
  private static final String ISSUER = "JWT_ISSUER";
  private static final String AUDIENCE = "JWT_AUDIENCE";
  private static final String KEYS = "JWT_JWKS_URL";
  private static final String ORG = "JWT_ORG";
  private static final String ORG_CLAIM = "JWT_ORG_CLAIM";

  private final Environment environment;

  private ReadSignInSettings(Environment environment) {
    this.environment = environment;
  }

  static Optional<Issuer> from(Environment environment) {
    return new ReadSignInSettings(environment).read();
  }

  private Optional<Issuer> read() {
    List<String> set =
        Stream.of(ISSUER, AUDIENCE, KEYS, ORG, ORG_CLAIM)
            .filter(name -> environment.value(name).isPresent())
            .toList();
    if (set.isEmpty()) {
      return Optional.empty();
    }
    if (!set.containsAll(List.of(ISSUER, AUDIENCE, KEYS))) {
      environment.problem(
          ISSUER + ", " + AUDIENCE + " and " + KEYS + " go together: set all three or none.");
      return Optional.empty();
    }
    return environment.safeUrl(KEYS).map(this::issuer);
  }

  private Issuer issuer(URI keys) {
    return new Issuer(
        environment.value(ISSUER).orElseThrow(),
        environment.value(AUDIENCE).orElseThrow(),
        keys,
        org(),
        environment.value(ORG_CLAIM));
  }

  private OrgId org() {
    try {
      return environment.value(ORG).map(OrgId::new).orElse(Demo.ORG);
    } catch (IllegalArgumentException nobody) {
      environment.problem(ORG + " cannot be the id of an organisation.");
      return Demo.ORG;
    }
  }
}
