import { z } from "zod";

/** A regular expression of a lexicon, without regard to case. */
export const safePattern = z.string().transform((source, context): RegExp => {
  try {
    return new RegExp(source, "iu");
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});
