package frontdesk.adapters.console.desk;

import java.net.URI;

/**
 * How a page calls assistants by Vapi's SDK.
 *
 * @param publicKey which whoever has the page open may read
 */
public record VapiInPage(URI api, String publicKey) {}
