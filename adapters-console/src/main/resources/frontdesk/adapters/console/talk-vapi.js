// A call by Vapi's own SDK, shown as the relay's calls are. The SDK is loaded when a call begins.
import * as words from "./talk-words.js";

const YOU = "You";
const DESK = "Desk";

export class VapiCall {
  #page;
  #account;
  #load;
  #vapi;
  #over = false;
  #levels = { you: 0, desk: 0 };
  #speaking = { user: 0, assistant: 0 };
  #tools = new Map();

  /**
   * @param account its public key, and where Vapi is
   * @param load brings Vapi's SDK
   */
  constructor(page, account, load = () => import("./vapi-web.js")) {
    this.#page = page;
    this.#account = account;
    this.#load = load;
  }

  async begin(form) {
    this.#page.status("Asking for the microphone…");
    try {
      await allowed();
    } catch (refused) {
      this.#end(words.ofMicrophone(refused));
      return;
    }
    if (this.#over) {
      return;
    }
    this.#page.status("Connecting to Vapi…");
    try {
      await this.#start(form.get("assistant").slice("vapi:".length));
    } catch (failed) {
      this.#end(words.ofVapi(failed));
    }
  }

  async #start(assistant) {
    const { default: Vapi } = await this.#load();
    // Its call engine is loaded as a script of its host, not evaluated as a text.
    this.#vapi = new Vapi(this.#account.key, this.#account.api, { avoidEval: true });
    this.#listen(this.#vapi);
    const begun = await this.#vapi.start(assistant);
    if (this.#over) {
      this.#vapi.stop();
    } else if (begun) {
      this.#page.began(begun.id, { you: () => this.#levels.you, desk: () => this.#levels.desk });
    }
  }

  #listen(vapi) {
    vapi.on("call-start", () => this.#page.status("Connected. Say something."));
    vapi.on("call-end", () => this.#end(""));
    vapi.on("error", (error) => this.#end(words.ofVapi(error)));
    vapi.on("volume-level", (level) => (this.#levels.desk = level));
    vapi.on("local-volume-level", (level) => (this.#levels.you = level));
    vapi.on("message", (message) => this.#meanings[message.type]?.(message));
  }

  /** What Vapi's messages mean here; all others mean nothing. */
  #meanings = {
    transcript: (message) => this.#said(message),
    "tool-calls": (message) => (message.toolCallList ?? message.toolCalls ?? []).forEach((call) => this.#called(call)),
    "conversation-update": (message) =>
      (message.messages ?? [])
        .filter((one) => one.role === "tool_call_result")
        .forEach((one) => this.#answered(one.toolCallId, one.result)),
  };

  /** Each partial text is the whole of it so far; sentences have no ids. */
  #said({ role, transcriptType, transcript }) {
    const final = transcriptType === "final";
    const id = role + this.#speaking[role];
    this.#page.transcript.said(id, role === "user" ? YOU : DESK, transcript, final);
    if (final) {
      this.#speaking[role]++;
    }
  }

  #called(call) {
    const asked = call.function ?? call;
    this.#tools.set(call.id, asked.name);
    this.#page.transcript.called(call.id, asked.name);
    this.#page.transcript.asked(call.id, text(asked.arguments ?? asked.parameters ?? {}));
    this.#page.status("Tool " + asked.name + " is being called.");
  }

  /** The whole conversation comes again with each update. */
  #answered(id, result) {
    if (this.#tools.has(id)) {
      this.#page.transcript.answered(id, "done", "good", String(result));
      this.#page.status("Tool " + this.#tools.get(id) + ": done.");
      this.#tools.delete(id);
    }
  }

  mute(muted) {
    this.#vapi?.setMuted(muted);
    this.#page.status(muted ? "Muted: nothing you say is heard." : "You are heard again.");
  }

  stop() {
    this.#end("");
  }

  #end(trouble) {
    if (!this.#over) {
      this.#over = true;
      this.#vapi?.stop();
      this.#page.over(trouble);
    }
  }
}

/** Asks here, so that a refusal is said as everywhere; the SDK opens the microphone itself. */
async function allowed() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  stream.getTracks().forEach((track) => track.stop());
}

function text(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
