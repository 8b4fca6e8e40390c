import type { FoundRole, Mention, SegmentedBlock } from "../../../model/stages.ts";
import { isOrganization, leadInLength, quoteOf } from "../clauses.ts";

/** 记者 and their kin before a name, with other names between: （记者 甲、乙）. */
const REPORTER =
  /(见习记者|实习记者|首席记者|特约记者|特派记者|摄影记者|驻\p{Script=Han}{1,6}记者|(?<!\p{Script=Han}[驻席习约派影])记者|通讯员|实习生)[\s：:]?(?:(?!记者|通讯员|实习生)[\p{Script=Han}·]{2,4}[、，,\s]{1,2}){0,4}$/u;

/** 本报讯（记者 某某）: the paper itself, where the article is from one and not from a site that prints what papers write. */
const OWN = /^[（(【]?本([报刊网台社])/;

/**
 * Finds for whom those write who are named where a report opens: 《某报》3月23日讯（记者 某某）. `mentions` are those of the block, `own`
 * is the medium of the article.
 */
export function rolesOfReporters(block: SegmentedBlock, mentions: readonly Mention[], own: string | null): FoundRole[] {
  const end = leadInLength(block);
  const named = mentions.find((mention) => isOrganization(mention) && mention.end <= end)?.form;
  const kind = OWN.exec(block.simplified)?.[1];
  const medium = named ?? (kind !== undefined && own?.endsWith(kind) ? own : null);
  if (end === 0 || medium === null) return [];
  const quote = quoteOf(block, { start: 0, end }).replace(/[：:]$/, "");
  return mentions.flatMap(({ kind, form, start, end: nameEnd }) => {
    const title = REPORTER.exec(block.simplified.slice(0, start))?.[1];
    if (kind !== "person" || nameEnd > end || title === undefined) return [];
    return [{ person: form, organization: medium, title, former: false, quote }];
  });
}
