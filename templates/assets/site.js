/** What every page does with JavaScript; all that matters is there without it too. */
document.addEventListener("keydown", (event) => {
  const field = document.querySelector("form[role=search] input");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || !field || event.target.closest("input")) return;
  event.preventDefault();
  field.focus();
});

for (const button of document.querySelectorAll("[data-copied]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
}

/** The other script opens at the same sentence. */
for (const link of document.querySelectorAll(".scripts a")) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}
