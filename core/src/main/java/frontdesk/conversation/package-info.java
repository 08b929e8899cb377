/**
 * What is remembered of a call while it lasts, so that "the second one" means something. Start at
 * {@link frontdesk.conversation.Conversation}. Nothing of one call is known in another.
 */
@NullMarked
package frontdesk.conversation;

import org.jspecify.annotations.NullMarked;
