/** What every page does with JavaScript; all that matters is there without it too. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  const field = document.querySelector('input[type="search"]');
  if (field) field.focus();
  else location.href = document.querySelector('link[rel="search"]').href;
});

// A citation of an address says on which day it was seen: the reader's day, which no build can know.
const today = new Date();
const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((n) => String(n).padStart(2, "0"));
for (const place of document.querySelectorAll("[data-accessed]")) place.textContent = `[${day.join("-")}]`;

/** A button copies the line that it holds, or the text of the element that it names. */
for (const button of document.querySelectorAll("[data-copied]")) {
  const source = document.getElementById(button.dataset.copyOf);
  button.hidden = false;
  button.addEventListener("click", async () => {
    const shown = source ?? button.previousElementSibling;
    if (shown) getSelection().selectAllChildren(shown);
    // Without a secure connection the browser copies nothing: the words are selected, ready to be copied by hand.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(source?.textContent ?? button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
}

/** The other script opens at the same sentence. */
for (const link of document.querySelectorAll(".scripts a")) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}
