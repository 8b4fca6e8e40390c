import Eleventy from "@11ty/eleventy";

/** What the site half is measured against: Eleventy alone renders so many pages from one paginated template. */

const [folder = "", pages = "0"] = process.argv.slice(2);

const eleventy = new Eleventy("templates", folder, {
  quietMode: true,
  config: (eleventyConfig) => {
    eleventyConfig.setUseGitIgnore(false);
    eleventyConfig.setTemplateFormats(["11ty.js"]);
    eleventyConfig.addTemplate("trivial.11ty.js", {
      data: {
        numbers: Array.from({ length: Number(pages) }, (_, i) => i),
        pagination: { data: "numbers", size: 1, alias: "number" },
        permalink: ({ number }: { number: number }) => `${String(number)}/index.html`,
        eleventyExcludeFromCollections: true,
      },
      render: ({ number }) => `<!doctype html><title>${String(number)}</title><p>${String(number)}</p>`,
    });
  },
});
eleventy.disableLogger();
await eleventy.write();
