package frontdesk.app.signin;

import frontdesk.OrgId;
import java.net.URI;
import java.util.Optional;

/**
 * Whose tokens are believed.
 *
 * @param name as the claim {@code iss} says it, to the letter
 * @param audience one of what the claim {@code aud} says: tokens for others are not for us
 * @param keys where the issuer publishes its keys (JWKS)
 * @param org whose hosts sign in there
 * @param orgClaim the claim that names the organisation in place of {@code org}; empty: none does
 */
public record Issuer(
    String name, String audience, URI keys, OrgId org, Optional<String> orgClaim) {}
