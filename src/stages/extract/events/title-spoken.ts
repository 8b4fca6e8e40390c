import type { Mention } from "../../../model/stages.ts";

/** Titles of what somebody says: their name, and what they say. */

/** 形容|公司是宝贵资产: verbs of saying that a colon does not make needless. */
const SAYING_SO = /^(?:形容|强调|呼吁|重申|承诺|警告|提醒|反驳|批评|感谢|坚称|质疑|主张)(?![，,：])/;
/** 该局|发言人: the body that is named before. */
const THAT_BODY =
  /^该(?:公司|集团|企业|平台|机构|基金|协会|[局行部院校所会署厅委馆])(?:发言人|负责人|有关负责人|方面)?(?:证实|表示|[称说])?[，,]?/;
/** 他|正忙于城市规划, 几天前，|他|拿到贷款: of a person who speaks, themselves; not 他的. */
const OF_SELF = /^((?:\p{Script=Han}{2,4}[前后来]|[今昨当]天|当时|此前|目前)?)[他她](?!们|人|国|日|的|所)(?=.{4})/u;

/** What somebody says behind their name: with a colon, unless what follows goes on from the name. */
export function spokenBy({ form, kind }: Pick<Mention, "form" | "kind">, said: string): string {
  if (/^的(?!确)/.test(said) || SAYING_SO.test(said)) return form + said;
  const rest = kind === "person" ? said.replace(OF_SELF, "$1") : said.replace(THAT_BODY, "");
  return `${form}：${rest}`;
}

/** What says by itself that something is not so. */
const NEGATES = /[不没无未非]|否认|谣|子虚/;
/** 否认, 辟谣: the word by which something is denied. */
const DENIAL = /否认|辟谣/;

/** 云岚鲜生|否认|：报告充满错误: what somebody says in denying something, with the word for it where what they say has none. */
export function deniedBy(speaker: Pick<Mention, "form" | "kind">, verb: string, said: string): string {
  const [denial] = DENIAL.exec(verb) ?? [];
  return denial === undefined || NEGATES.test(said) ? spokenBy(speaker, said) : `${speaker.form}${denial}：${said}`;
}
