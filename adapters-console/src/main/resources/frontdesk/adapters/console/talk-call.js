// One call: microphone, line, loudspeaker, and what the model's events mean for the page.
import { levelOf } from "./talk-levels.js";
import { fromBase64, openLine } from "./talk-line.js";
import { openMicrophone } from "./talk-microphone.js";
import { Player } from "./talk-player.js";
import * as words from "./talk-words.js";

/** A line that was cut is tried again so long after; the call goes on where it was. */
const AGAIN_AFTER_MS = [1000, 2000, 4000];

/** A model that said goodbye by a tool has so long to begin to say it aloud. */
const FAREWELL_MS = 10_000;

const YOU = "You";
const DESK = "Desk";

export class Call {
  #page;
  #addresses;
  #context = new AudioContext();
  #player = new Player(this.#context);
  #tools = new Map();
  #microphone;
  #line;
  #token;
  #tries = 0;
  #leaving = false;
  #farewell;
  #over = false;

  /**
   * @param page shows it: status(text), began(call, sounds), over(trouble), and its transcript
   * @param addresses where a call begins, and where its socket is
   */
  constructor(page, addresses) {
    this.#page = page;
    this.#addresses = addresses;
  }

  /** Asks for the microphone first, so that no call begins in which nobody can be heard. */
  async begin(form) {
    if (navigator.mediaDevices === undefined) {
      this.#end(words.NOT_SAFE);
      return;
    }
    this.#page.status("Asking for the microphone…");
    try {
      await this.#listen();
    } catch (refused) {
      this.#end(words.ofMicrophone(refused));
      return;
    }
    if (!this.#over) {
      this.#page.status("Connecting…");
      await this.#ask(form);
    }
  }

  async #listen() {
    const microphone = await openMicrophone(
      this.#context,
      (samples) => this.#line?.hear(samples),
      () => this.#end(words.MICROPHONE_GONE),
    );
    if (this.#over) {
      microphone.close();
    } else {
      this.#microphone = microphone;
    }
  }

  async #ask(form) {
    let answer;
    try {
      const reply = await fetch(this.#addresses.begin, { method: "POST", body: form });
      answer = isJson(reply) ? await reply.json() : { detail: words.STALE };
    } catch (away) {
      answer = { detail: words.NOT_REACHED };
    }
    if (answer.token === undefined) {
      this.#end(answer.detail);
    } else if (!this.#over) {
      this.#token = answer.token;
      this.#page.began(answer.call, {
        you: levelOf(this.#microphone.meter),
        desk: levelOf(this.#player.meter),
      });
      this.#connect();
    }
  }

  #connect() {
    this.#line = openLine(this.#addresses.socket, this.#token, {
      opened: () => this.#page.status("Connected. Say something."),
      event: (event) => this.#happened(event),
      closed: (code, lastError) => this.#closed(code, lastError),
    });
  }

  #closed(code, lastError) {
    if (this.#over) {
      return;
    }
    if (words.mayGoOn(code, lastError) && this.#tries < AGAIN_AFTER_MS.length) {
      this.#page.status("The connection was lost. Trying again…");
      this.#player.clear();
      setTimeout(() => this.#over || this.#connect(), AGAIN_AFTER_MS[this.#tries++]);
    } else {
      this.#end(words.ofClose(code, lastError));
    }
  }

  mute(muted) {
    this.#microphone?.mute(muted);
    this.#page.status(muted ? "Muted: nothing you say is heard." : "You are heard again.");
  }

  stop() {
    this.#end("");
  }

  /** @param trouble why, in words; blank where all is well */
  #end(trouble) {
    if (!this.#over) {
      this.#over = true;
      this.#microphone?.close();
      this.#line?.close();
      this.#player.clear();
      this.#context.close();
      this.#page.over(trouble);
    }
  }

  #happened(event) {
    this.#meanings[event.type]?.(event);
  }

  /** What OpenAI's events mean here; all others mean nothing. */
  #meanings = {
    "session.updated": () => (this.#tries = 0),
    "input_audio_buffer.speech_started": (event) => this.#interrupted(event.item_id),
    "conversation.item.input_audio_transcription.delta": (event) =>
      this.#transcript.hear(event.item_id, YOU, event.delta),
    "conversation.item.input_audio_transcription.completed": (event) =>
      this.#transcript.said(event.item_id, YOU, event.transcript),
    "conversation.item.input_audio_transcription.failed": (event) =>
      this.#transcript.said(event.item_id, YOU, "(not understood)"),
    "response.output_audio.delta": (event) =>
      this.#player.play(event.item_id, fromBase64(event.delta)),
    "response.output_audio_transcript.delta": (event) =>
      this.#transcript.hear(event.item_id, DESK, event.delta),
    "response.output_audio_transcript.done": (event) =>
      this.#transcript.said(event.item_id, DESK, event.transcript),
    "response.output_item.added": (event) => this.#toolBegins(event.item),
    "response.output_item.done": (event) => this.#toolIsAsked(event.item),
    "conversation.item.done": (event) => this.#toolAnswers(event.item),
    "response.done": (event) => this.#responded(event.response),
  };

  get #transcript() {
    return this.#page.transcript;
  }

  /** The model is told how much of its sentence was heard. */
  #interrupted(item) {
    if (item !== undefined) {
      this.#transcript.begin(item, YOU);
    }
    const cut = this.#player.clear();
    if (cut !== undefined) {
      this.#line.send({
        type: "conversation.item.truncate",
        item_id: cut.item,
        content_index: 0,
        audio_end_ms: cut.heardMs,
      });
    }
  }

  #toolBegins(item) {
    if (item.type === "function_call") {
      this.#tools.set(item.call_id, item.name);
      this.#transcript.called(item.call_id, item.name);
      this.#page.status("Tool " + item.name + " is being called.");
    }
  }

  #toolIsAsked(item) {
    if (item.type === "function_call") {
      this.#transcript.asked(item.call_id, item.arguments);
      if (item.status !== "completed") {
        this.#transcript.answered(item.call_id, "cut off", "warn", "It was not carried out.");
      }
    }
  }

  #toolAnswers(item) {
    if (item.type !== "function_call_output") {
      return;
    }
    const tool = this.#tools.get(item.call_id);
    const answer = spoken(item.output);
    const result = answer.good ? "done" : "refused";
    this.#transcript.answered(item.call_id, result, answer.good ? "good" : "warn", answer.text);
    this.#page.status("Tool " + tool + ": " + result + ".");
    if (tool === "end_call" && answer.good) {
      this.#leaving = true;
      this.#farewell = setTimeout(() => this.stop(), FAREWELL_MS);
    }
  }

  /** After its last words nothing further is waited for. */
  #responded(response) {
    const calls = response.output?.some((item) => item.type === "function_call");
    if (this.#leaving && !calls) {
      clearTimeout(this.#farewell);
      this.#player.whenQuiet(() => this.stop());
    }
  }
}

function isJson(reply) {
  return (reply.headers.get("Content-Type") ?? "").startsWith("application/json");
}

/** Of what a tool answers, the line that is made to be said. */
function spoken(output) {
  try {
    const told = JSON.parse(output);
    const text = told.say ?? told.message ?? told.clarification ?? told.error ?? output;
    return { good: told.success !== false, text: String(text) };
  } catch (plain) {
    return { good: true, text: output };
  }
}
