/**
 * Describes every route to people and programs. Starts at {@link
 * frontdesk.app.docs.ApiDescription}; a route's own words stand in the file of its group, beside
 * its peers. What is here is the same for everybody and tells nothing about anybody.
 */
@NullMarked
package frontdesk.app.docs;

import org.jspecify.annotations.NullMarked;
