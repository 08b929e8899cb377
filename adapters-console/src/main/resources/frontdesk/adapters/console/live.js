// Keeps a page as the desk is. The server tells states, and each element has an id that stays: so what
// is there already stays as it is, with the focus and what was opened in it.

const bar = document.getElementById("live");
const state = document.getElementById("live-state");
const said = document.getElementById("live-said");
const pause = document.getElementById("live-pause");
const tell = document.getElementById("live-tell");

/** A sign of life comes every 10 s; two of them were missed. */
const SILENCE = 25_000;
/** Read out at most so often, and so many lines one by one. */
const SAID_EVERY = 3_000;
const MOST_SAID = 2;
/** After a refusal: a server that starts, or has too many pages. */
const AGAIN = 5_000;
const WANTED = "frontdesk.tell";

let events = null;
let last = bar.dataset.last;
let paused = false;
let over = false;
let silence = 0;
let again = 0;
let lines = [];
let speaking = 0;

const TEXTS = {
  live: "Live",
  lost: "Connection lost, trying again",
  away: "The desk's records cannot be reached just now; what you see may be old",
  paused: "Paused",
  over: "You are signed out, or your access has changed. Load the page again.",
};

function show(name) {
  if (state.dataset.state !== name) {
    // Its first word is no news; later ones are.
    if (state.dataset.state !== "still") speak([TEXTS[name]]);
    state.dataset.state = name;
    state.textContent = TEXTS[name];
  }
}

/** Makes one element like the other, and leaves alone what is alike. */
function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
  const wanted = new Set([...fresh.children].map((child) => child.id).filter(Boolean));
  const gone = (node) => !node.id || !wanted.has(node.id);
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    const same = counterpart(old, at, next);
    // What is moved loses the focus: rather what stands before it goes.
    while (same && at && at !== same && gone(at)) at = removed(at);
    if (!same) old.insertBefore(next, at);
    else {
      if (same === at) at = at.nextSibling;
      else old.insertBefore(same, at);
      morph(same, next);
    }
  }
  while (at) at = removed(at);
}

function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function counterpart(parent, at, next) {
  if (next.id) {
    const known = document.getElementById(next.id);
    return known && known.parentNode === parent && known.nodeName === next.nodeName ? known : null;
  }
  return at && !at.id && at.nodeName === next.nodeName ? at : null;
}

/** Elements in this order: those that are missing are made, to be filled by what follows. */
function order(list, keys) {
  const wanted = new Set(keys);
  for (const child of [...list.children]) if (!wanted.has(child.id)) child.remove();
  keys.forEach((key, place) => {
    let item = document.getElementById(key);
    if (!item) {
      item = document.createElement("li");
      item.id = key;
    }
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
  });
}

/** The first of them stay; after them come these. */
function rows(list, from, fresh) {
  const all = list.cloneNode(false);
  for (const child of [...list.children].slice(0, from)) all.append(child.cloneNode(true));
  all.append(...fresh.children);
  morph(list, all);
}

function apply(html) {
  const box = document.createElement("template");
  box.innerHTML = html;
  for (const part of [...box.content.children]) {
    const target = document.getElementById(part.dataset.part);
    if (!target) continue;
    if (part.dataset.keys !== undefined) order(target, part.dataset.keys.split(" ").filter(Boolean));
    else if (part.dataset.from !== undefined) rows(target, Number(part.dataset.from), part);
    else if (part.firstElementChild) morph(target, part.firstElementChild);
  }
}

function known() {
  return new Set([...document.querySelectorAll("[data-line]")].map((line) => line.id));
}

function picture(event) {
  const before = known();
  apply(event.data);
  last = event.lastEventId;
  const fresh = [...document.querySelectorAll("[data-line]")].filter((line) => !before.has(line.id));
  speak(fresh.map(words));
  for (const line of fresh) if (line.dataset.news) notify(line.dataset.news);
}

/** A line as it is read out: who, and what; of a tool its name and what came of it. */
function words(line) {
  const who = line.querySelector("strong").textContent;
  const what = line.querySelector("summary") ?? line.lastElementChild;
  return `${who}: ${what.textContent.replace(/\s+/g, " ").trim()}`;
}

function speak(texts) {
  lines.push(...texts);
  if (lines.length > 0 && !speaking) speaking = setTimeout(spoken, 200);
}

function spoken() {
  said.textContent = lines.length > MOST_SAID ? `${lines.length} new lines` : lines.join(". ");
  lines = [];
  speaking = setTimeout(() => {
    speaking = 0;
    speak([]);
  }, SAID_EVERY);
}

function heard() {
  clearTimeout(silence);
  silence = setTimeout(() => {
    disconnect();
    show("lost");
    connect();
  }, SILENCE);
}

function connect() {
  clearTimeout(again);
  if (events || paused || over || (document.hidden && !isTold())) return;
  const separator = bar.dataset.events.includes("?") ? "&" : "?";
  events = new EventSource(`${bar.dataset.events}${separator}last=${encodeURIComponent(last)}`);
  events.onopen = () => {
    show("live");
    heard();
  };
  events.addEventListener("picture", (event) => {
    show("live");
    heard();
    picture(event);
  });
  events.addEventListener("beat", heard);
  events.addEventListener("back", () => show("live"));
  events.addEventListener("away", () => {
    heard();
    show("away");
  });
  events.addEventListener("over", () => {
    over = true;
    disconnect();
    show("over");
  });
  events.onerror = () => {
    show("lost");
    // Else the browser tries by itself.
    if (events && events.readyState === EventSource.CLOSED) {
      disconnect();
      refused();
    }
  };
  heard();
}

/** Where people have to sign in, the page itself leads there. */
async function refused() {
  try {
    const page = await fetch(location.href, { redirect: "manual" });
    if (page.type === "opaqueredirect" || page.status === 403 || page.status === 404) {
      over = true;
      show("over");
      return;
    }
  } catch {
    // Nobody is there; it is tried again.
  }
  again = setTimeout(connect, AGAIN * (0.5 + Math.random()));
}

function disconnect() {
  clearTimeout(silence);
  clearTimeout(again);
  if (events) events.close();
  events = null;
}

function isTold() {
  return (
    "Notification" in window &&
    Notification.permission === "granted" &&
    localStorage.getItem(WANTED) === "yes"
  );
}

function notify(text) {
  if (isTold() && !paused) new Notification("Frontdesk", { body: text, tag: text });
}

function labelled() {
  pause.textContent = paused ? "Go on" : "Pause";
  tell.textContent = isTold()
    ? "Stop telling me of bookings and escalations"
    : "Tell me of bookings and escalations";
}

pause.addEventListener("click", () => {
  paused = !paused;
  labelled();
  if (paused) {
    disconnect();
    show("paused");
  } else {
    show("live");
    connect();
  }
});

tell.addEventListener("click", async () => {
  const wanted = !isTold() && (await Notification.requestPermission()) === "granted";
  localStorage.setItem(WANTED, wanted ? "yes" : "no");
  labelled();
  speak([wanted ? "You will be told." : "You will not be told."]);
});

// A page that nobody sees holds no connection, of which browsers have six; unless it is to tell.
document.addEventListener("visibilitychange", () => {
  if (document.hidden && !isTold()) disconnect();
  else connect();
});
window.addEventListener("pagehide", disconnect);
window.addEventListener("pageshow", connect);

pause.hidden = false;
tell.hidden = !("Notification" in window) || Notification.permission === "denied";
labelled();
connect();
