/** On every page: the key `/` leads to the search, and buttons copy a citation. */

addEventListener("keydown", (event) => {
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

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(source);
    // Without a secure connection the browser copies nothing: the words are selected, ready to be copied by hand.
    await navigator.clipboard?.writeText(source.textContent);
    if (navigator.clipboard) button.textContent = button.dataset.copied;
  });
}
