import { z } from "zod";
import { readYamlLexicon } from "../../../lexicon.ts";

/** A list of words as the source of a regular expression that matches one of them. */
const words = z.array(z.string().min(1)).transform((list) => `(?:${list.join("|")})`);

/** Words that stand beside a trigger, each list as the source of a regular expression. */
export const CONTEXTS = readYamlLexicon(
  "contexts",
  z.strictObject({
    noun_after: words,
    makes_deed: words,
    duties: words,
    stands: words,
    time_ends: words,
    topic_opens: words,
    commentators: words,
    others: words,
    other_bodies: words,
    aside: words,
    aside_in_posts: words,
    compared: words,
    takes_part: words,
    leads_to_subject: words,
    owned: words,
    kin: words,
    crowd: words,
    crowd_says: words,
    speaks: words,
    by_authority: words,
    charged: words,
    completed: words,
    plans: words,
    made_good: words,
    undoes: words,
    visits: words,
    states: words,
    done: words,
    done_on_platforms: words,
  }),
);
