import assert from "node:assert/strict";
import { test } from "node:test";
import { hrefTo, hrefToFile, hrefToPlace, outputFile, type Place } from "../../src/site/address.ts";

const home: Place = { path: "", script: "Hans" };
const hantHome: Place = { path: "", script: "Hant" };
const company: Place = { path: "companies/象帝先/", script: "Hans" };
const hantCompany: Place = { path: "companies/象帝先/", script: "Hant" };

const HREFS: readonly (readonly [from: Place, to: Place, href: string])[] = [
  [home, home, "./"],
  [home, company, "companies/%E8%B1%A1%E5%B8%9D%E5%85%88/"],
  [company, home, "../../"],
  [company, company, "../../companies/%E8%B1%A1%E5%B8%9D%E5%85%88/"],
  [company, hantCompany, "../../hant/companies/%E8%B1%A1%E5%B8%9D%E5%85%88/"],
  [hantCompany, company, "../../../companies/%E8%B1%A1%E5%B8%9D%E5%85%88/"],
  [hantCompany, hantHome, "../../"],
  [hantHome, home, "../"],
  [home, hantHome, "hant/"],
];

for (const [from, to, href] of HREFS) {
  test(`from ${from.script}/${from.path} to ${to.script}/${to.path} leads ${href}`, () => {
    assert.equal(hrefToPlace(from, to), href);
    // The link leads to the file of the page, wherever the site stands.
    const base = `https://example.org/a/b/${outputFile(from)}`;
    const target = decodeURIComponent(new URL(href, base).pathname);
    assert.equal(target.replace(/\/$/, "/index.html"), `/a/b/${outputFile(to)}`);
  });
}

test("the page that is served for any address has absolute links", () => {
  const notFound: Place = { path: "404.html", script: "Hant", absolute: "/a/b/" };
  assert.equal(hrefTo(notFound, "search/"), "/a/b/hant/search/");
  assert.equal(hrefToFile(notFound, "assets/style.css"), "/a/b/assets/style.css");
});

test("anchors follow the address", () => {
  assert.equal(hrefTo(company, "articles/甲/", "s12"), "../../articles/%E7%94%B2/#s12");
});

test("files and addresses are in NFC", () => {
  const place: Place = { path: "companies/cafe\u0301/", script: "Hans" };
  assert.equal(outputFile(place), "companies/caf\u00e9/index.html");
  assert.equal(hrefToPlace(home, place), "companies/caf%C3%A9/");
});
