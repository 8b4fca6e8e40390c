/* global Panzoom */
/** The picture of the field: zoom, search, kinds to switch. */
const graph = document.querySelector("#graph");
const controls = document.querySelector("#controls");

/** Once the page is there to be read. */
function start() {
  const nodes = [...graph.querySelectorAll(".node")];
  const edges = [...graph.querySelectorAll(".edge")].map((edge) => ({
    edge,
    ends: edge.dataset.ends.split(" ").map((end) => nodes[end]),
  }));
  const frame = graph.parentElement;
  const startX = Math.min(0, (frame.clientWidth - graph.clientWidth) / 2);
  const zoom = Panzoom(graph, { maxScale: 8, canvas: true, cursor: "grab", startX });
  frame.addEventListener("wheel", (event) => event.ctrlKey && zoom.zoomWithWheel(event));
  const { in: closer, out, reset, find } = controls.elements;
  closer.addEventListener("click", zoom.zoomIn);
  out.addEventListener("click", zoom.zoomOut);
  reset.addEventListener("click", zoom.reset);

  const toggle = (element, name, is) => element.classList.toggle(name, is);
  const update = () => {
    const off = [...controls.querySelectorAll("[name=kind]:not(:checked)")].map(({ value }) => value);
    const query = find.value.trim().toLowerCase();
    const found = new Set(nodes.filter((node) => query && node.textContent.toLowerCase().includes(query)));
    const near = new Set(found);
    for (const { edge, ends } of edges) {
      const isNear = ends.some((end) => found.has(end));
      if (isNear) ends.forEach((end) => near.add(end));
      toggle(edge, "faint", query !== "" && !isNear);
      toggle(
        edge,
        "gone",
        ends.some((end) => off.some((kind) => end.classList.contains(kind))),
      );
    }
    for (const node of nodes) {
      toggle(
        node,
        "gone",
        off.some((kind) => node.classList.contains(kind)),
      );
      toggle(node, "found", found.has(node));
      toggle(node, "faint", query !== "" && !near.has(node));
    }
    controls.querySelector("output").textContent = query && controls.dataset.found.replace("{n}", found.size);
  };
  controls.addEventListener("input", update);
  controls.addEventListener("submit", (event) => {
    event.preventDefault();
    const place = graph.querySelector(".found path")?.getBoundingClientRect();
    if (place) zoom.zoomToPoint(3, { clientX: place.x, clientY: place.y });
  });
  controls.hidden = false;
}

if (graph) addEventListener("load", () => setTimeout(start));
