/** Hosts: who can be booked, their calendars, hours and rules, and the times that result. */
@NullMarked
package frontdesk.adapters.console.hosts;

import org.jspecify.annotations.NullMarked;
