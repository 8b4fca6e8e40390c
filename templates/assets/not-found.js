/**
 * An address may come with its letters put together otherwise than on the server (é as e and an accent: macOS writes so)
 * and is then not found there. The page is looked for once under the form in which all our files are named.
 */
try {
  const path = decodeURIComponent(location.pathname);
  const composed = path.normalize("NFC");
  if (composed !== path)
    location.replace(composed.split("/").map(encodeURIComponent).join("/") + location.search + location.hash);
} catch {
  // What is no percent-encoded text is not found.
}
