import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseArguments } from "../../scripts/arguments.ts";

describe("parseArguments", () => {
  test("ends the public address with a slash, and takes an empty one for none", () => {
    const baseUrl = (text: string) => parseArguments(["--base-url", text]).baseUrl;
    assert.equal(baseUrl("https://example.org"), "https://example.org/");
    assert.equal(baseUrl("https://example.org/x"), "https://example.org/x/");
    assert.equal(baseUrl("https://example.org/x/?a=1#b"), "https://example.org/x/");
    assert.equal(baseUrl(""), null);
    assert.equal(parseArguments([]).baseUrl, null);
  });

  test("refuses a public address that is none", () => {
    for (const text of ["example.org", "/x/", "ftp://example.org/", "javascript:alert(1)"])
      assert.throws(() => parseArguments(["--base-url", text]), /--base-url/, text);
  });
});
