package frontdesk.adapters.graph;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our registration with Microsoft, and where to find the sign-in service and Graph.
 *
 * @param tenant one tenant's id or domain, or {@code common} for every account
 * @param redirect where browsers come back to, exactly as registered
 * @param login the sign-in service; another one only in tests, and for the stand-in
 * @param graph Graph; another one likewise
 */
public record MicrosoftSettings(
    String clientId, String clientSecret, String tenant, URI redirect, URI login, URI graph) {
  /** Work, school and personal accounts, as the earlier server had it. */
  public static final String EVERY_TENANT = "common";

  public static final URI LOGIN = URI.create("https://login.microsoftonline.com");
  public static final URI GRAPH = URI.create("https://graph.microsoft.com");

  /** An id, a domain, or one of the names for many; it becomes a part of addresses. */
  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}");

  public MicrosoftSettings {
    require(!clientId.isBlank(), "the client id is blank");
    require(!clientSecret.isBlank(), "the client secret is blank");
    require(isTenant(tenant), "not a tenant's id or domain");
    require(redirect.isAbsolute(), "the redirect URI is not absolute");
    login = base(login);
    graph = base(graph);
  }

  /** As in production. */
  public static MicrosoftSettings of(
      String clientId, String clientSecret, String tenant, URI redirect) {
    return new MicrosoftSettings(clientId, clientSecret, tenant, redirect, LOGIN, GRAPH);
  }

  /** True for what may stand where a tenant stands in an address. */
  public static boolean isTenant(String text) {
    return TENANT.matcher(text).matches();
  }

  private static URI base(URI address) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    boolean bare =
        Optional.ofNullable(address.getRawQuery())
            .or(() -> Optional.ofNullable(address.getRawFragment()))
            .or(() -> Optional.ofNullable(address.getRawUserInfo()))
            .isEmpty();
    require(web && bare && address.getHost() != null, "not a base address of http or https");
    return URI.create(address.toString().replaceAll("/+$", ""));
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Holds a secret: not printed. */
  @Override
  public String toString() {
    return "MicrosoftSettings[***]";
  }
}
