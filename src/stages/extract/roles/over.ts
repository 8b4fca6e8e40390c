import { z } from "zod";
import { readYamlLexicon } from "../../../lexicon.ts";

/** A list of words as the source of a regular expression that matches one of them. */
const words = z.array(z.string().min(1)).transform((list) => `(?:${list.join("|")})`);

/** Words for what ends an office, each list as the source of a regular expression. */
export const overFile = z.strictObject({ dies: words, late: words, retired: words });

/** The same as the lexicon has them. */
export const OVER = readYamlLexicon("people", z.object({ over: overFile })).over;

/** 若|公司董事长去世: 若 as a conjunction, not as a part of a name. */
const IF = "若(?=[_未能不是要有无没被再经在上该此本\\d]|后续|继续|发生|出现|公司|双方)";

/** What has not happened, or is not known to have; to be looked for in text without names. */
export const NOT_SURE = new RegExp(`传(?:出|闻|言|称)|网传|否认|谣|如果|一旦|险些|差点|${IF}`);
