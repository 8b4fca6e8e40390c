import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import { findCited } from "../../../../src/stages/extract/events/citations.ts";
import { NOTHING_TOLD } from "../../../../src/stages/extract/events/story.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = { 云岚鲜生: "company", 新华社: "institution" };

/** The media that a sentence cites, null where it cites none. */
function cited(text: string, before: readonly string[] | null = null, medium: string | null = null) {
  return findCited(sentenceOf(text, NAMES), { cited: before, medium }, LEXICON)?.media ?? null;
}

describe("what a sentence has from other media", () => {
  test("is told by the name of the medium", () => {
    assert.deepEqual(cited("据《江川晚报》报道，云岚鲜生裁员。"), ["江川晚报"]);
    assert.deepEqual(cited("《江川晚报》报道也称，云岚鲜生裁员。"), ["江川晚报"]);
    assert.deepEqual(cited("新华社报道，云岚鲜生裁员。"), ["新华社"]);
    assert.deepEqual(cited("据新华社消息，云岚鲜生裁员。"), ["新华社"]);
    assert.deepEqual(cited("据Newsroom报道，云岚鲜生裁员。"), ["Newsroom"]);
  });

  test("is that of the medium that another one quotes", () => {
    assert.deepEqual(cited("据新华社援引《江川晚报》的报道，云岚鲜生裁员。"), ["江川晚报"]);
  });

  test("has a medium of one name, however it is called", () => {
    assert.deepEqual(cited("据新华网报道，云岚鲜生裁员。"), ["新华社"]);
  });

  test("is of nobody where the media are not named", () => {
    assert.deepEqual(cited("据多家媒体报道，云岚鲜生裁员。"), []);
  });

  test("goes on with what was cited before", () => {
    assert.deepEqual(cited("报道还称，云岚鲜生裁员。", ["江川晚报"]), ["江川晚报"]);
    assert.deepEqual(cited("该报道称，云岚鲜生裁员。", ["江川晚报"]), ["江川晚报"]);
    assert.equal(cited("云岚鲜生裁员。", ["江川晚报"]), null);
  });

  test("is nothing for what the article's own reporters found out, and for other words of reporting", () => {
    for (const text of [
      "本报记者江川报道，云岚鲜生裁员。",
      "《江川晚报》记者获悉，云岚鲜生裁员。",
      "云岚鲜生公布上市消息。",
    ])
      assert.equal(cited(text), null, text);
    assert.equal(cited("据《江川晚报》报道，云岚鲜生裁员。", null, "江川晚报"), null);
  });

  test("stands in the quote of the event", () => {
    const [event] = findEvents(
      sentenceOf("据新华社报道，林若川到场后，云岚鲜生裁员500人。", NAMES),
      [],
      LEXICON,
      NOTHING_TOLD,
    );
    assert.deepEqual(event?.cites, ["新华社"]);
    assert.equal(event.quote, "据新华社报道，林若川到场后，云岚鲜生裁员500人。");
  });
});
