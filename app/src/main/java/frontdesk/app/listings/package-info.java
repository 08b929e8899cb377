/** Files of listings. Start at {@link frontdesk.app.listings.ListingFile}. */
@NullMarked
package frontdesk.app.listings;

import org.jspecify.annotations.NullMarked;
