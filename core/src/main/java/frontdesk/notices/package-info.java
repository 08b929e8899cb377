/**
 * Messages that must leave the house. Written in the same commit as what they tell of, then {@link
 * frontdesk.notices.DeliverNotices delivered}, at the latest when the call is asked again.
 */
@NullMarked
package frontdesk.notices;

import org.jspecify.annotations.NullMarked;
