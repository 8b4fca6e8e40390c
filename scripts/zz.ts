import Eleventy from "@11ty/eleventy";
import wire from "../.eleventy.ts";
import { prepareSite } from "../src/site/prepare.ts";
import { inParts } from "../src/site/site.ts";
const mb = () => { (globalThis as any).gc(); const m = process.memoryUsage(); return `heap ${Math.round(m.heapUsed / 1e6)} rss ${Math.round(m.rss / 1e6)} ext ${Math.round(m.external / 1e6)}`; };
console.log("start", mb());
const p = prepareSite(process.argv[2]!, "/");
console.log("prepared", mb());
for (const part of inParts(p.site, 4000).slice(0, 6)) {
  const e = new Eleventy("templates", "/tmp/zz_out", { quietMode: true, config: (c) => c.addPlugin(wire, { site: part }) });
  e.disableLogger();
  const c = process.cpuUsage();
  await e.write();
  console.log("part", mb(), Math.round(process.cpuUsage(c).user / 1000), Math.round(process.cpuUsage(c).system / 1000));
}
