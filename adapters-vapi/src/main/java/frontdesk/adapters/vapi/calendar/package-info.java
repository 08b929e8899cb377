/**
 * What pages and people do with a host's calendar, with the earlier calendar backend's routes and
 * names. Source: protocols, earlier routes.
 */
@NullMarked
package frontdesk.adapters.vapi.calendar;

import org.jspecify.annotations.NullMarked;
