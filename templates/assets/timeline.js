/** Filters the timeline in place where all of it stands on the page; the links of the filters lead to pages otherwise. */
const timeline = document.querySelector("#timeline[data-whole]");
const links = [...document.querySelectorAll(".contents a[data-type], .contents a[data-who]")];
const chosen = { type: "", who: "" };

function filter() {
  const entries = [...timeline.querySelectorAll(".events > li")];
  const fits = ({ dataset }) =>
    (chosen.type === "" || dataset.type === chosen.type) &&
    (chosen.who === "" || (dataset.who ?? "").split(" ").includes(chosen.who));
  for (const entry of entries) entry.hidden = !fits(entry);
  for (const part of timeline.querySelectorAll(".month, .year")) {
    part.hidden = !part.querySelector(".events > li:not([hidden])");
  }
  const count = entries.filter(({ hidden }) => !hidden).length;
  document.querySelector("#timeline-count").textContent = timeline.dataset.count.replace("{n}", count);
  document.querySelector("#filter-none").hidden = count > 0;
  for (const { dataset, ...link } of links.map((element) => ({ element, dataset: element.dataset }))) {
    const isChosen = "type" in dataset ? dataset.type === chosen.type : dataset.who === chosen.who;
    if (isChosen) link.element.setAttribute("aria-current", "true");
    else link.element.removeAttribute("aria-current");
  }
}

if (timeline) {
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const { type, who } = link.dataset;
      if (type !== undefined) chosen.type = type;
      if (who !== undefined) chosen.who = chosen.who === who ? "" : who;
      filter();
    });
  }
}
