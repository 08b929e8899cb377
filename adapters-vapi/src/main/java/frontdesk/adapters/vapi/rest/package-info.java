/**
 * Vapi's REST API, as far as we ask it. Start at {@link frontdesk.adapters.vapi.rest.VapiHttp}.
 * Knows no assistant. Source: protocols, Vapi, 5.
 */
@NullMarked
package frontdesk.adapters.vapi.rest;

import org.jspecify.annotations.NullMarked;
