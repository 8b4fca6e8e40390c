import type { Mention } from "../../../model/stages.ts";
import { DENIES } from "./status.ts";

/** Titles of what somebody says: their name, and what they say. */

type Speaker = Pick<Mention, "form" | "kind">;

/** 形容|公司是宝贵资产: verbs of saying that a colon does not make needless. */
const SAYING_SO = /^(?:形容|强调|呼吁|重申|承诺|警告|提醒|反驳|批评|感谢|坚称|质疑|主张)(?![，,：])/;
/** 该局|发言人: the body that is named before. */
const THAT_BODY =
  /^该(?:公司|集团|企业|平台|机构|基金|协会|[局行部院校所会署厅委馆])(?:发言人|负责人|有关负责人|方面)?(?:证实|表示|[称说])?[，,]?/;
/** What somebody says behind their name: with a colon, unless what follows goes on from the name. */
export function spokenBy({ form, kind }: Speaker, said: string): string {
  if (/^的(?!确)/.test(said) || SAYING_SO.test(said)) return form + said;
  return `${form}：${kind === "person" ? said : said.replace(THAT_BODY, "")}`;
}

/** What says by itself that something is not so. */
const NEGATES = /[不没无未非]|否认|谣|子虚/;

/** 云岚鲜生|否认|：报告充满错误: what somebody says in denying something, with the word for it where what they say has none. */
export function deniedBy(speaker: Speaker, verb: string, said: string): string {
  const [denial] = DENIES.exec(verb) ?? [];
  return denial === undefined || NEGATES.test(said) ? spokenBy(speaker, said) : `${speaker.form}${denial}：${said}`;
}
