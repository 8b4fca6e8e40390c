import assert from "node:assert/strict";
import { test } from "node:test";
import { hrefTo, hrefToFile, hrefToPlace, outputFile, sitePath, type Place } from "../../src/site/address.ts";

const home: Place = { path: "", script: "Hans" };
const hantHome: Place = { path: "", script: "Hant" };
const company: Place = { path: "companies/象帝先/", script: "Hans" };
const hantCompany: Place = { path: "companies/象帝先/", script: "Hant" };

const HREFS: readonly (readonly [from: Place, to: Place, href: string])[] = [
  [home, home, "./"],
  [home, company, "companies/象帝先/"],
  [company, home, "../../"],
  [company, company, "../../companies/象帝先/"],
  [company, hantCompany, "../../hant/companies/象帝先/"],
  [hantCompany, company, "../../../companies/象帝先/"],
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
  assert.equal(hrefTo(company, "articles/甲/", "s12"), "../../articles/甲/#s12");
});

test("files and addresses are in NFC", () => {
  const place: Place = { path: "companies/cafe\u0301/", script: "Hans" };
  assert.equal(outputFile(place), "companies/caf\u00e9/index.html");
  assert.equal(hrefToPlace(home, place), "companies/caf\u00e9/");
  assert.equal(sitePath(place), "companies/caf%C3%A9/");
});

test("what could end an address or an attribute is encoded", () => {
  const place: Place = { path: 'companies/a b?c#d"e<f%g/', script: "Hans" };
  assert.equal(hrefToPlace(home, place), "companies/a%20b%3Fc%23d%22e%3Cf%25g/");
});
