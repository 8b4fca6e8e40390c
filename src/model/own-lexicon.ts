import { z } from "zod";
import { EVENT_STATUSES, eventTypeSchema } from "./front-matter.ts";

/** What a person adds to the lexicon of events and claims, in `content/lexicon`. */

const words = z.array(z.string().trim().min(1));

/** As in `src/lexicon/events.yaml`; what stands here is added to what ships. Types that do not ship are called as the site shows them. */
export const ownEventsSchema = z.strictObject({
  types: z
    .partialRecord(
      eventTypeSchema,
      z.strictObject({
        strong: words.default([]),
        weak: words.default([]),
        without: words.default([]),
        unless: words.default([]),
      }),
    )
    .default({}),
  status: z.partialRecord(z.enum(EVENT_STATUSES), words).default({}),
  general: words.default([]),
});

/** Attribute, as the site shows it → the words before its value, and what the value is counted in. */
export const ownClaimsSchema = z.record(
  z.string().trim().min(1),
  z.strictObject({ before: words.min(1), unit: z.enum(["money", "percent", "shares", "people"]) }),
);

export interface OwnLexicon {
  readonly events: z.infer<typeof ownEventsSchema>;
  readonly claims: z.infer<typeof ownClaimsSchema>;
}
