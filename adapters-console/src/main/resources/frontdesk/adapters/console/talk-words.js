// What people read when something does not work.

const RELOAD = "Load this page again and start once more.";

const OF_MICROPHONE = {
  NotAllowedError:
    "The browser may not use the microphone. Allow it for this page (the sign beside the address), then start again.",
  NotFoundError: "There is no microphone. Plug one in, then start again.",
  NotReadableError: "The microphone is used by another program. Close that one, then start again.",
};

/** Why there is no sound, by the name of what the browser threw. */
export function ofMicrophone(error) {
  return OF_MICROPHONE[error.name] ?? "The microphone cannot be used: " + error.message;
}

export const NOT_SAFE =
  "Browsers lend a microphone to https pages only, and to pages of this machine. Open this page by its https address.";

export const MICROPHONE_GONE = "The microphone is gone: it was pulled out, or taken back. The call has ended.";

/** The server answered with a page: the form was too old, or nobody is signed in any more. */
export const STALE = "You are signed out, or this page is too old. " + RELOAD;

export const NOT_REACHED = "The server cannot be reached. See whether you are connected, then start again.";

const OF_CLOSE = {
  __proto__: null,
  closed: "Nobody is set up to be called here, or the organisation is disabled.",
  invalid_token: "The call's permission has ended. " + RELOAD,
  not_reading: "This page did not keep up with what was said to it. Start again.",
  not_set_up: "Live voice is not set up on this server: its operator has to set OPENAI_API_KEY.",
  rate_limit_exceeded: "Too many calls or too much sound at the moment. Wait a minute, then start again.",
  replaced: "The call goes on in another window.",
  server_error: "Something went wrong at the server. Start again in a moment.",
  server_restart: "The server is being started anew. Start again in a moment.",
  session_expired: "The call has lasted as long as a call may. Start another one.",
  too_many_sessions: "The server has no room for another call now. Start again soon.",
  upstream_away: "The voice service cannot be reached from the server. Start again soon.",
  upstream_key: "The voice service refuses the server's key: its operator has to set OPENAI_API_KEY.",
  upstream_lost: "The server's connection to the voice service was lost. Start again.",
};

const LOST =
  "The connection to the server was lost. What was booked is booked; start again to go on.";

/** Why the line was closed; blank where the call simply ended. */
export function ofClose(code, lastError) {
  return OF_CLOSE[lastError] ?? (code === 1000 ? "" : LOST);
}

/** Whether the same call may go on over another line: this one was cut, or its server stopped. */
export function mayGoOn(code, lastError) {
  return lastError === "server_restart" || (code !== 1000 && !(lastError in OF_CLOSE));
}

/** What Vapi's SDK threw or told. */
export function ofVapi(error) {
  const told = error?.error?.message ?? error?.message ?? error?.errorMsg;
  return "Vapi does not take this call" + (typeof told === "string" ? ": " + told : "") + ". See whether you are connected, and whether the public key may call this assistant.";
}
