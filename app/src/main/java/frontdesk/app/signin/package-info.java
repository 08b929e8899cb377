/**
 * Knows who signed in with an issuer that the operator trusts. Start at {@link
 * frontdesk.app.signin.SignInTokens}. The only package that knows JWTs.
 */
@NullMarked
package frontdesk.app.signin;

import org.jspecify.annotations.NullMarked;
