/**
 * The search page: opens Pagefind's index when it is first needed and shows what it finds. The index of each script knows
 * its own characters only, so a query is also looked for in the characters that stand for its own in this dossier.
 */

const PAGE = 20;
/** How many of the best results are looked at for one that has the query for its name. */
const CONSIDERED = 40;
/** A query of many characters with several readings is looked for in the first few combinations. */
const MOST_SPELLINGS = 8;

const form = document.querySelector("#search");
const input = document.querySelector("#q");
const statusLine = document.querySelector("#search-status");
const list = document.querySelector("#search-results");
const isTraditional = document.documentElement.lang === "zh-Hant";

/** @type {Promise<{ pagefind: any, variants: Record<string, string[]> }> | undefined} */
let opened;
/** Counts the searches, so that a slow answer does not replace a later one. */
let turn = 0;

async function openIndex() {
  const pagefind = await import(new URL(form.dataset.index, location.href).href);
  await pagefind.options({ excerptLength: 40 });
  const response = await fetch(new URL(form.dataset.variants, location.href));
  const variants = await response.json();
  return { pagefind, variants: isTraditional ? variants.hant : variants.hans };
}

function spellings(query, variants) {
  let all = [""];
  for (const character of query) {
    const own = variants[character] ?? [character];
    all = all.flatMap((start) => own.map((end) => start + end)).slice(0, MOST_SPELLINGS);
  }
  return [...new Set([query, ...all])];
}

/** The results of all spellings, each page once: what has the query for its name first, then the best. */
async function findPages(query) {
  opened ??= openIndex();
  const { pagefind, variants } = await opened;
  const names = spellings(query, variants);
  const best = new Map();
  for (const { results } of await Promise.all(names.map((name) => pagefind.search(name)))) {
    for (const result of results) {
      if ((best.get(result.id)?.score ?? -1) < result.score) best.set(result.id, result);
    }
  }
  const ordered = [...best.values()].sort((a, b) => b.score - a.score);
  const first = await Promise.all(ordered.slice(0, CONSIDERED).map(async (result) => [result, await result.data()]));
  const isNamed = ([, { meta }]) => names.includes(meta.title);
  const named = first.filter(isNamed).map(([result]) => result);
  return [...named, ...ordered.filter((result) => !named.includes(result))];
}

async function search() {
  const query = input.value.trim();
  const mine = ++turn;
  list.replaceChildren();
  if (query === "") {
    statusLine.textContent = "";
    return;
  }
  if (location.protocol === "file:") {
    statusLine.textContent = form.dataset.fromFile;
    return;
  }
  statusLine.textContent = form.dataset.loading;
  try {
    const results = await findPages(query);
    if (mine !== turn) return;
    const message = results.length === 0 ? form.dataset.none : form.dataset.found;
    statusLine.textContent = message.replace("{query}", query).replace("{n}", results.length);
    await show(results, 0, mine);
  } catch {
    opened = undefined;
    if (mine === turn) statusLine.textContent = form.dataset.failed;
  }
}

async function show(results, from, mine) {
  const found = await Promise.all(results.slice(from, from + PAGE).map((result) => result.data()));
  if (mine !== turn) return;
  list.append(...found.map(resultItem));
  if (from + PAGE < results.length) list.append(moreItem(() => show(results, from + PAGE, mine)));
}

function resultItem({ url, meta, excerpt, filters }) {
  const item = document.createElement("li");
  const title = document.createElement("a");
  title.href = url;
  title.textContent = meta.title;
  title.className = "item-title";
  const kind = document.createElement("span");
  kind.className = "tag";
  kind.textContent = filters.kind?.[0] ?? "";
  const text = document.createElement("p");
  text.append(...excerptNodes(excerpt));
  item.append(title, kind, text);
  return item;
}

/** Pagefind's excerpt is HTML of escaped text and `mark`; it is read here, never inserted as it is. */
function excerptNodes(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return document.createTextNode(node.textContent);
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}

function moreItem(onClick) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = form.dataset.more;
  button.addEventListener("click", () => {
    item.remove();
    void onClick();
  });
  item.append(button);
  return item;
}

/** The address holds the query, so that a search can be kept, shared and gone back to. */
function searchAddress() {
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  void search();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set("q", input.value.trim());
  history.pushState(null, "", address);
  void search();
});
let pause;
input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 150);
});
addEventListener("popstate", searchAddress);
searchAddress();
