/**
 * The search page. Names are looked for first, in a list of all entities: in either script, by pinyin, initials and
 * tickers. Articles and events are found by Pagefind, whose index is opened when it is first needed and knows the
 * characters of its own script only, so a query is looked for in the characters that stand for its own in this dossier.
 */

const PAGE = 20;
const MOST_NAMES = 12;
/** A query of many characters with several readings is looked for in the first few combinations. */
const MOST_SPELLINGS = 12;
/** How many of the best results are looked at for one that has the query for its title. */
const CONSIDERED = 40;

const form = document.querySelector("#search");
const input = document.querySelector("#q");
const statusLine = document.querySelector("#search-status");
const list = document.querySelector("#search-results");
const isTraditional = document.documentElement.lang === "zh-Hant";
const kinds = JSON.parse(form.dataset.kinds);

/** @type {Promise<{ pagefind: any, variants: { hans: object, hant: object }, names: object[] }> | undefined} */
let opened;
/** Counts the searches, so that a slow answer does not replace a later one. */
let turn = 0;

async function openIndex() {
  const [pagefind, variants, names] = await Promise.all([
    import(new URL(form.dataset.index, location.href).href),
    readJson(form.dataset.variants),
    readJson(form.dataset.names),
  ]);
  await pagefind.options({ excerptLength: 40 });
  return { pagefind, variants, names: names.map(readName) };
}

async function readJson(address) {
  const response = await fetch(new URL(address, location.href));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** See src/site/search-names.ts for what a line of the list holds. */
function readName([kind, id, hans, hant, forms, tickers, readings, articles]) {
  const codes = tickers.map((ticker) => fold(ticker));
  return { kind, id, title: isTraditional ? hant : hans, forms: [hans, ...forms].map(fold), codes, readings, articles };
}

/** Widths and case do not matter, nor how a letter with an accent is put together. */
function fold(text) {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** Each combination of what the characters of a text may stand for, the most frequent first. */
function combine(text, standFor) {
  let all = [""];
  for (const character of text) {
    const own = standFor(character);
    all = all.flatMap((start) => own.map((end) => start + end)).slice(0, MOST_SPELLINGS);
  }
  return all;
}

/** The query in simplified script, in which names are listed: the same for a query in either. */
function simplify(query, { hans }) {
  return combine(query, (character) => hans[character] ?? [character]);
}

/** The query as texts of this page's script may have it. */
function spellings(query, variants) {
  const simplified = simplify(query, variants);
  if (!isTraditional) return simplified;
  return simplified.flatMap((text) => combine(text, (character) => variants.hant[character] ?? [character]));
}

/** Names that the query may mean, and names that stand in it: the likeliest first, of equals what more articles name. */
function findNames(query, { variants, names }) {
  const wanted = simplify(fold(query), variants);
  const latin = fold(query)
    .replace(/[\s'’-]+/g, "")
    .replaceAll("ü", "v");
  const ranked = names.map((name) => [rankOf(name, wanted, latin), name]).filter(([rank]) => rank < NO_MATCH);
  // Sorting keeps the order of equals, and the list begins with the names that most articles have.
  ranked.sort(([a], [b]) => a - b);
  const best = ranked.slice(0, MOST_NAMES);
  const isMeant = ([rank]) => rank < CONTAINED;
  return {
    meant: best.filter(isMeant).map(([, name]) => name),
    contained: best.filter((one) => !isMeant(one)).map(([, name]) => name),
  };
}

/** Ranks of a name that is a part of the query, and of one that has nothing to do with it. */
const CONTAINED = 8;
const NO_MATCH = 9;

/** How well a name answers a query: the name itself, another form or a ticker, a reading, beginnings, parts. */
function rankOf({ forms, codes, readings }, wanted, latin) {
  const [name] = forms;
  const some = (test) => wanted.some((text) => forms.some((form) => test(form, text)));
  if (wanted.includes(name)) return 0;
  if (some((form, text) => form === text) || codes.some((code) => isCode(code, latin))) return 1;
  if (readings.includes(latin)) return 2;
  if (codes.some((code) => isCode(code.replace(/^0+/, ""), latin.replace(/^0+/, "")))) return 3;
  if (wanted.some((text) => name.startsWith(text))) return 4;
  if (some((form, text) => form.startsWith(text))) return 5;
  if (latin.length > 1 && readings.some((reading) => reading.startsWith(latin))) return 6;
  if (some((form, text) => form.includes(text))) return 7;
  return some((form, text) => form.length > 1 && text.includes(form)) ? CONTAINED : NO_MATCH;
}

/** `000001` and `000001.sz` are the code 000001.SZ, `nvda` is NVDA.O. */
function isCode(code, query) {
  return query !== "" && (code === query || code.split(".")[0] === query);
}

/** Articles and events that have the words as they stand, or where there are none those that have them apart. */
async function findPages(query, { pagefind, variants }) {
  const texts = spellings(query, variants);
  const exact = /\s/.test(query) ? [] : await searchAll(pagefind, texts, (text) => `"${text}"`);
  // A code or a reading that stands nowhere is not found by its beginning: 000001 is not 00.
  const isWhole = exact.length > 0 || /^[!-~]+$/.test(query);
  const results = isWhole ? exact : await searchAll(pagefind, texts, (text) => text);
  const first = await Promise.all(results.slice(0, CONSIDERED).map(async (result) => [result, await result.data()]));
  const titled = first.filter(([, { meta }]) => texts.includes(meta.title)).map(([result]) => result);
  return { titled, others: results.filter((result) => !titled.includes(result)) };
}

/** The results of all spellings, each page once, the best first. */
async function searchAll(pagefind, texts, quote) {
  const best = new Map();
  for (const found of await Promise.all(texts.map((text) => pagefind.search(quote(text))))) {
    for (const result of found.results) {
      if ((best.get(result.id)?.score ?? -1) < result.score) best.set(result.id, result);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
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
    opened ??= openIndex();
    const index = await opened;
    const { meant, contained } = findNames(query, index);
    const { titled, others } = await findPages(query, index);
    if (mine !== turn) return;
    const results = [
      ...meant.map(nameItem),
      ...titled.map(pageItem),
      ...contained.map(nameItem),
      ...others.map(pageItem),
    ];
    const message = results.length === 0 ? form.dataset.none : form.dataset.found;
    statusLine.textContent = message.replace("{query}", query).replace("{n}", results.length);
    await show(results, 0, mine);
  } catch {
    opened = undefined;
    if (mine === turn) statusLine.textContent = form.dataset.failed;
  }
}

/** Results are made into items when they are shown, since each page is a file to be read. */
async function show(results, from, mine) {
  const items = await Promise.all(results.slice(from, from + PAGE).map((makeItem) => makeItem()));
  if (mine !== turn) return;
  list.append(...items);
  if (from + PAGE < results.length) list.append(moreItem(() => show(results, from + PAGE, mine)));
}

function nameItem({ kind, id, title, articles }) {
  const [word, folder] = kinds[kind];
  const address = `${folder}${encodeURIComponent(id)}/`;
  return () => resultItem(address, title, articles > 0 ? [word, form.dataset.count.replace("{n}", articles)] : [word]);
}

function pageItem(result) {
  return async () => {
    const { url, meta, excerpt, filters } = await result.data();
    const item = resultItem(url, meta.title, [filters.kind?.[0], meta.date]);
    const text = document.createElement("p");
    text.append(...excerptNodes(excerpt, meta));
    item.append(text);
    return item;
  };
}

function resultItem(address, title, notes) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = title;
  link.className = "item-title";
  const [kind = "", ...others] = notes;
  const tag = document.createElement("span");
  tag.className = "tag";
  tag.textContent = kind;
  const note = document.createElement("span");
  note.className = "item-note";
  note.textContent = others.filter(Boolean).join(" ");
  item.append(link, " ", tag, " ", note);
  return item;
}

/**
 * What a result says, with the words found marked: of an event what tells of it, of an article what stands around them.
 * Pagefind's excerpt is HTML of escaped text and `mark`; it is read here, never inserted as it is.
 */
function excerptNodes(excerpt, { title, quote }) {
  const read = (html) => new DOMParser().parseFromString(html, "text/html").body;
  const marked = (html) => Array.from(read(html).querySelectorAll("mark"), (mark) => mark.textContent.trim());
  // What is found side by side is one; in other words than the title's its parts may stand apart.
  const parts = marked(excerpt).filter((word) => word.length > 1);
  const found = [...new Set([...marked(excerpt.replaceAll("</mark><mark>", "")), ...parts])].filter(Boolean);
  found.sort((a, b) => b.length - a.length);
  const around = read(excerpt)
    .textContent.replace(`${title}.`, "")
    .replace(/^[^\p{L}\p{N}“「《（(]+/u, "");
  const cut = /[。！？]$/.test(around) ? around : `${around}…`;
  return markAll(quote ?? cut, found);
}

function markAll(text, [word, ...others]) {
  if (word === undefined) return [text];
  return text.split(word).flatMap((part, i) => [...(i === 0 ? [] : [markOf(word)]), ...markAll(part, others)]);
}

function markOf(word) {
  const mark = document.createElement("mark");
  mark.textContent = word;
  return mark;
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
