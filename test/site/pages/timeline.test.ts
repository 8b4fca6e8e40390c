import assert from "node:assert/strict";
import { test } from "node:test";
import type { Edtf } from "../../../src/model/edtf.ts";
import type { DossierEvent } from "../../../src/site/dossier.ts";
import { slicePath } from "../../../src/site/pages/pager.ts";
import { timelineSlices, timelineSpans } from "../../../src/site/pages/timeline.ts";
import type { View } from "../../../src/site/pages/view.ts";

/** So many events over ten years, some of a year of which the month is not known, every eleventh without a date. */
function inventEvents(count: number): DossierEvent[] {
  return Array.from({ length: count }, (_, i) => {
    const year = 2015 + (i % 10);
    const date = i % 11 === 0 ? null : i % 3 === 0 ? `${year}` : `${year}-0${1 + (i % 9)}`;
    return { id: `e${i}`, type: "funding", date: date as Edtf | null, participants: [] } as unknown as DossierEvent;
  });
}

for (const count of [3, 130, 131, 400]) {
  test(`a bar of a year leads to the page of the timeline on which the year begins, of ${count} events`, () => {
    const events = inventEvents(count);
    const slices = timelineSlices(events).filter(({ type }) => type === null);
    const all = slices.flatMap(({ items }) => items);
    const spans = timelineSpans({ place: { path: "", script: "Hans" }, dossier: { events } } as unknown as View);
    assert.deepEqual(new Set(all), new Set(events));
    assert.equal(
      spans.reduce((sum, span) => sum + span.count, 0),
      count,
    );
    for (const { year, href } of spans) {
      const first = all.find(({ date }) => (date ?? "").slice(0, 4) === year);
      const slice = slices.find(({ items }) => first && items.includes(first));
      assert.ok(slice);
      assert.equal(href, `${slicePath(slice)}#${year === "" ? "no-date" : `y${year}`}`);
    }
  });
}
