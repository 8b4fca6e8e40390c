import Eleventy from "@11ty/eleventy";
import wire from "../../.eleventy.ts";
import { prepareSite } from "../../src/site/prepare.ts";
import { countPages } from "../../src/site/site.ts";

/** The site half without its search index: load, check, group and render. Prints the number of pages. */

const [content = "", output = ""] = process.argv.slice(2);

const { site } = prepareSite(content, "/");
const eleventy = new Eleventy("templates", output, {
  quietMode: true,
  config: (eleventyConfig) => eleventyConfig.addPlugin(wire, { site }),
});
eleventy.disableLogger();
await eleventy.write();
console.log(countPages(site));
