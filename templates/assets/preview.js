/**
 * Previews of what a link leads to, for pointer and keyboard: the pointer may enter them, Escape closes them. A preview is
 * the head of that page, fetched when it is wanted.
 */
(() => {
  const PREVIEWED = /\/(?:companies|institutions|people|products|events)\/[^/]+\/$/;
  const DELAY = 300;
  const heads = new Map();
  let box, owner, timer;
  const on = (type, listen) => document.addEventListener(type, listen);

  /** The head of the page that a link leads to, as that page itself shows it. */
  async function load(address) {
    const response = await fetch(address);
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const head = page.querySelector("[data-preview]");
    for (const link of head?.querySelectorAll("a") ?? []) link.href = new URL(link.getAttribute("href"), address);
    return head;
  }

  async function show(link) {
    hide();
    owner = link;
    const [address] = link.href.split("#");
    if (!heads.has(address))
      heads.set(
        address,
        load(address).catch(() => null),
      );
    const head = await heads.get(address);
    if (owner !== link || !head) return;
    box = document.createElement("div");
    box.className = box.id = "preview";
    box.role = "note";
    box.append(...document.importNode(head, true).childNodes);
    const title = document.createElement("p");
    title.className = "preview-title";
    box.querySelector("h1").replaceWith(title);
    title.textContent = head.querySelector("h1").textContent;
    box.addEventListener("pointerenter", () => clearTimeout(timer));
    box.addEventListener("pointerleave", hideSoon);
    link.setAttribute("aria-describedby", box.id);
    document.body.append(box);
    const { left, top, bottom } = link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const room = document.documentElement.clientWidth - width - 16;
    const isBelow = bottom + height < innerHeight || top < height;
    box.style.left = `${Math.max(16, Math.min(left, room))}px`;
    box.style.top = `${scrollY + (isBelow ? bottom : top - height)}px`;
  }

  function hide() {
    clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    box?.remove();
    owner = box = undefined;
  }

  function hideSoon() {
    clearTimeout(timer);
    timer = setTimeout(hide, DELAY);
  }

  function previewed({ target }) {
    const link = target.closest?.("main a[href]");
    return link && link.pathname !== location.pathname && PREVIEWED.test(link.pathname) ? link : null;
  }

  function begin(event) {
    const link = previewed(event);
    if (!link || (event.type === "focusin" && !link.matches(":focus-visible"))) return;
    clearTimeout(timer);
    if (link !== owner) timer = setTimeout(show, DELAY, link);
  }

  on("pointerover", (event) => event.pointerType === "mouse" && begin(event));
  on("pointerout", (event) => previewed(event) && hideSoon());
  on("focusin", begin);
  on("focusout", hideSoon);
  on("keydown", ({ key }) => key === "Escape" && hide());
})();
