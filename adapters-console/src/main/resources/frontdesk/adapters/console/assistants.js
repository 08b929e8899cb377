// Shows what a sync does, as it does it.

const EVERY_MS = 1500;

async function look() {
  const page = await fetch(location.href);
  const now = new DOMParser().parseFromString(await page.text(), "text/html");
  const state = now.getElementById("sync-state");
  if (state === null) {
    return; // Whoever is signed out reads the rest after they signed in.
  }
  const lines = document.getElementById("sync-lines");
  const further = [...now.getElementById("sync-lines").children].slice(lines.children.length);
  lines.append(...further);
  if (state.dataset.over === "true") {
    document.getElementById("sync-state").textContent = state.textContent;
    document.querySelector("main").append(...now.querySelectorAll("section[aria-labelledby=kept]"));
  } else {
    later();
  }
}

function later() {
  setTimeout(() => look().catch(later), EVERY_MS);
}

later();
