import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EventStatus, EventType } from "../../src/model/front-matter.ts";
import { namesake } from "../../src/site/group.ts";

/** Which of several tellings, each given as its type and status, an event is called by. */
function called(...told: readonly `${EventType} ${EventStatus}`[]): string | undefined {
  const tellings = told.map((line) => {
    const [type, status] = line.split(" ") as [EventType, EventStatus];
    return { line, value: { type, status } };
  });
  return namesake(tellings)?.line;
}

describe("the telling that an event is called by", () => {
  test("is the first, or the first that tells what others deny", () => {
    assert.equal(called("layoff reported", "layoff alleged"), "layoff reported");
    assert.equal(called("layoff denied", "layoff alleged"), "layoff alleged");
  });

  test("is the denial where nothing but a statement stands beside it", () => {
    assert.equal(called("statement denied"), "statement denied");
    assert.equal(called("statement reported", "layoff denied"), "layoff denied");
    assert.equal(called("statement reported", "statement denied"), "statement denied");
  });
});
