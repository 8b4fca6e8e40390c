import { isOrganization, type Sentence } from "../clauses.ts";

/** What the sentences before say about whom the text is speaking of. */
export interface RoleContext {
  readonly person: string | null;
  readonly organization: string | null;
}

/** Posts that somebody has in an organisation, so that one that is not named is the one spoken of. */
const POST =
  /董事|监事|总裁|总经理|总监|首席|C[EFTOIM]O|行长|创始人|创办人|法定代表人|法人代表|实控人|实际控制人|董秘|执行长|营运长|财务长|技术长|发言人|党委书记|总工程师|总会计师|总精算师|主教练|助理教练|领队|院长|校长|独董|董座|股东|经理|主席|总编/;

/** Whether a title is a post in an organisation rather than a profession. */
export function isPost(title: string): boolean {
  return POST.test(title);
}

/**
 * The organisation that a post belongs to of which the text does not say whose it is: the only one of the nearest clause
 * that names any, or the one that the sentence opens with; else the one that the text speaks of. Companies before others.
 */
export function spokenOf({ mentions, clauses, start }: Sentence, offset: number, context: RoleContext): string | null {
  const named = mentions.filter((mention) => isOrganization(mention) && mention.end <= offset);
  const companies = named.filter(({ kind }) => kind === "company");
  if (companies.length === 0 && context.organization !== null) return context.organization;
  const before = companies.length > 0 ? companies : named;
  const [opening] = before;
  if (!opening) return context.organization;
  const last = before.at(-1)?.start ?? 0;
  const clause = clauses.find((one) => last >= one.start && last < one.end);
  const forms = new Set(before.filter((one) => one.start >= (clause?.start ?? 0)).map(({ form }) => form));
  if (forms.size === 1) return [...forms][0] ?? null;
  return opening.start === start ? opening.form : null;
}

/** 内政部长, 林芝市委书记: the title names the organisation. Null for other titles. */
export function organizationIn(title: string, before: string): string | null {
  const office = /^(\p{Script=Han}{2,4}[部院])长$/u.exec(title)?.[1];
  if (office) return office;
  const committee = /^([省市县区州]委)/.exec(title)?.[1];
  const place = committee ? /(?<![\p{Script=Han}])\p{Script=Han}{2,4}$/u.exec(before.slice(-5))?.[0] : undefined;
  return committee && place ? place + committee : null;
}
