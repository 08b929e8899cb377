/**
 * Where a property is: an address as it is written or said, taken apart, and what makes two
 * spellings one. Start at {@link frontdesk.addresses.Address}. Knows nothing of listings.
 */
@NullMarked
package frontdesk.addresses;

import org.jspecify.annotations.NullMarked;
