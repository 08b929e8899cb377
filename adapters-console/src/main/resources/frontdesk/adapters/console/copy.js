// Puts a button behind each command, where the browser lets pages write to the clipboard.
const said = document.createElement('p');
said.setAttribute('role', 'status');
said.className = 'hidden';
document.querySelector('main').append(said);

function button(block) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'second copy';
  made.textContent = 'Copy';
  made.setAttribute('aria-label', 'Copy ' + block.getAttribute('aria-label'));
  made.addEventListener('click', async () => {
    said.textContent = '';
    try {
      await navigator.clipboard.writeText(block.textContent);
      said.textContent = made.textContent = 'Copied';
    } catch {
      said.textContent = made.textContent = 'Select it and copy it by keyboard';
    }
  });
  return made;
}

function buttons() {
  for (const block of document.querySelectorAll('pre.command:not(:has(+ .copy))')) {
    block.after(button(block));
  }
}

// A page that goes on gets further commands, and what it is told has no buttons.
if (navigator.clipboard) {
  buttons();
  new MutationObserver(buttons).observe(document.querySelector('main'), { childList: true, subtree: true });
}
