import type { EleventyConfig } from "@11ty/eleventy";
import { outputFile, type Place } from "./src/site/address.ts";
import { writeFiles } from "./src/site/output.ts";
import { prepareSite } from "./src/site/prepare.ts";
import type { PageKind, Site, SitePage } from "./src/site/site.ts";
import { renderPage } from "./templates/render.ts";

/** What scripts/site.ts hands over; Eleventy's own command line hands over nothing and builds the dossier that ships. */
export interface Wiring {
  readonly site: Site;
  /** Called after each page. */
  readonly onPage?: () => void;
}

/**
 * Wires the site into Eleventy: one virtual, paginated template for each kind of page. Eleventy is given the numbers of
 * the pages and never their data, so that nothing an article says can reach it as a setting.
 */
export default function wire(eleventyConfig: EleventyConfig, wiring?: Wiring): void {
  const { site, onPage } = wiring ?? { site: prepareSite("content", "/").site };
  eleventyConfig.setUseGitIgnore(false);
  eleventyConfig.setTemplateFormats(["11ty.js"]);
  eleventyConfig.addPassthroughCopy({
    "templates/assets": "assets",
    "node_modules/@panzoom/panzoom/dist/panzoom.min.js": "assets/panzoom.js",
  });
  for (const kind of Object.keys(site.pages) as PageKind[]) addPages(eleventyConfig, kind, site.pages[kind], onPage);
  // Files that are no pages need nothing of Eleventy.
  eleventyConfig.on("eleventy.after", ({ directories }) => writeFiles(directories.output, site.files));
}

function addPages<K extends PageKind>(
  eleventyConfig: EleventyConfig,
  kind: K,
  pages: readonly SitePage<K>[],
  onPage?: () => void,
): void {
  const outputs = pages.map(({ place, shape }: { place: Place; shape: SitePage<K>["shape"] }) => ({
    path: outputFile(place),
    render: () => {
      onPage?.();
      return renderPage(kind, shape());
    },
  }));
  addTemplate(eleventyConfig, kind, outputs);
}

interface Output {
  readonly path: string;
  readonly render: () => string;
}

function addTemplate(eleventyConfig: EleventyConfig, name: string, outputs: readonly Output[]): void {
  eleventyConfig.addTemplate(`${name}.11ty.js`, {
    data: {
      numbers: outputs.map((_, i) => i),
      pagination: { data: "numbers", size: 1, alias: "number" },
      permalink: ({ number }: { number: number }) => outputs[number]?.path ?? false,
      eleventyExcludeFromCollections: true,
    },
    render: ({ number }) => outputs[number as number]?.render() ?? "",
  });
}
