// The page: its buttons, what it says, and where the call is shown.
import { Call } from "./talk-call.js";
import { showLevels } from "./talk-levels.js";
import { Transcript } from "./talk-transcript.js";
import { VapiCall } from "./talk-vapi.js";

const form = document.getElementById("talk");
const choice = document.getElementById("assistant");
const toggle = document.getElementById("toggle");
const mute = document.getElementById("mute");
const status = document.getElementById("status");
const trouble = document.getElementById("trouble");
const record = document.getElementById("record");
const frame = document.getElementById("conversation");

const addresses = {
  begin: form.action,
  socket: new URL(form.dataset.socket, form.action).href.replace(/^http/, "ws"),
};

let call;
let began = false;
let hideLevels = () => {};

/** What a call shows itself by. */
const page = {
  transcript: undefined,
  status(text) {
    status.textContent = text;
  },
  began(id, sounds) {
    began = true;
    mute.disabled = false;
    hideLevels = showLevels([
      [sounds.you, document.getElementById("level-you")],
      [sounds.desk, document.getElementById("level-desk")],
    ]);
    if (record !== null) {
      record.href = record.dataset.call + encodeURIComponent(id);
    }
  },
  over(why) {
    hideLevels();
    hideLevels = () => {};
    page.transcript.end();
    call = undefined;
    toggle.textContent = "Start";
    choice.disabled = false;
    mute.disabled = true;
    mute.setAttribute("aria-pressed", "false");
    trouble.textContent = why;
    status.textContent = began ? "The call is over." : "No call began.";
    record?.toggleAttribute("hidden", !began);
  },
};

function start() {
  const asked = new URLSearchParams(new FormData(form));
  began = false;
  trouble.textContent = "";
  toggle.textContent = "Stop";
  choice.disabled = true;
  record?.toggleAttribute("hidden", true);
  page.transcript = new Transcript(document.getElementById("said"));
  call = asked.get("assistant").startsWith("vapi:")
    ? new VapiCall(page, { key: form.dataset.vapiKey, api: form.dataset.vapiApi })
    : new Call(page, addresses);
  call.begin(asked);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (call === undefined) {
    start();
  } else {
    call.stop();
  }
});

mute.addEventListener("click", () => {
  const muted = mute.getAttribute("aria-pressed") !== "true";
  mute.setAttribute("aria-pressed", String(muted));
  call?.mute(muted);
});

// Who looks at what was said before is left in peace.
frame.addEventListener("scroll", () => {
  const below = frame.scrollHeight - frame.scrollTop - frame.clientHeight;
  frame.dataset.away = String(below > 40);
});

toggle.disabled = false;
