// What is said and which tools run, in the order in which it began.

const MINUTE = 60_000;

export class Transcript {
  #list;
  #began = Date.now();
  #entries = new Map();

  /** Of the page's list, which is emptied; how an entry looks stands in the page's templates. */
  constructor(list) {
    this.#list = list;
    list.replaceChildren();
  }

  /** Somebody begins to speak: their words may come later than the answer to them. */
  begin(id, who) {
    return this.#entries.get(id) ?? this.#add(id, "line-template", who);
  }

  /** Further words, not certain yet. */
  hear(id, who, words) {
    const entry = this.begin(id, who);
    const text = entry.querySelector(".words");
    text.textContent = entry.classList.contains("waiting") ? words : text.textContent + words;
    entry.classList.remove("waiting");
    this.#shown();
  }

  /** What was said, in place of what was heard so far; nothing may have been. */
  said(id, who, words, certain = true) {
    if (words.trim() === "") {
      this.#entries.get(id)?.remove();
      return;
    }
    const entry = this.begin(id, who);
    entry.querySelector(".words").textContent = words;
    entry.classList.remove("waiting");
    entry.classList.toggle("partial", !certain);
    this.#shown();
  }

  /** A tool is being called. */
  called(id, tool) {
    const entry = this.#add(id, "tool-template", "Tool");
    entry.dataset.began = Date.now();
    entry.querySelector(".tool-name").textContent = tool;
  }

  asked(id, tellingArguments) {
    this.#entries.get(id)?.querySelector(".asked").replaceChildren(readable(tellingArguments));
  }

  /**
   * What came of it.
   *
   * @param result such as "done", and how good that is
   */
  answered(id, result, kind, answer) {
    const entry = this.#entries.get(id);
    if (entry !== undefined) {
      const badge = entry.querySelector(".badge");
      badge.textContent = result;
      badge.classList.add(kind);
      entry.querySelector(".took").textContent = seconds(Date.now() - entry.dataset.began);
      entry.querySelector(".answer").textContent = answer;
      this.#shown();
    }
  }

  /** Nothing further comes: what was never understood is taken away. */
  end() {
    this.#list.querySelectorAll(".waiting").forEach((entry) => entry.remove());
    this.#list.querySelectorAll(".partial").forEach((entry) => entry.classList.remove("partial"));
  }

  #add(id, template, who) {
    const made = document.getElementById(template).content.cloneNode(true).firstElementChild;
    made.querySelector(".who-speaks").textContent = who;
    made.querySelector(".since").textContent = clock(Date.now() - this.#began);
    this.#list.append(made);
    this.#entries.set(id, made);
    this.#shown();
    return made;
  }

  /** The newest is in sight, unless somebody looks at what was before. */
  #shown() {
    const frame = this.#list.parentElement;
    if (frame.dataset.away !== "true") {
      frame.scrollTop = frame.scrollHeight;
    }
  }
}

function clock(ms) {
  return Math.floor(ms / MINUTE) + ":" + String(Math.floor((ms % MINUTE) / 1000)).padStart(2, "0");
}

function seconds(ms) {
  return (ms / 1000).toFixed(1) + " s";
}

function readable(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch (cutOff) {
    return json;
  }
}
