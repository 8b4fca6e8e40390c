/** On every page: `/` leads to the search, where no text is being written. */
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  const field = document.querySelector('input[type="search"]');
  if (field) field.focus();
  else location.href = document.querySelector('link[rel="search"]').href;
});
