import type { Edtf } from "../../../model/edtf.ts";
import type { Word } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { wordsIn } from "../names/boundary.ts";
import { OVER as ENDS } from "./over.ts";

/** Words before the verb, and verbs, that say that it is over. */
const OVER = /曾|历|原|时|前|先后|早年/;
const OVER_VERB = /官至|[历前]任|担任过|做过|当过|[做当干]了|辞|卸|[离退]任|不再|免去|[交让]出|被(?:解除|罢免|撤销)/;
/** 此前，某某在…任: what goes before a clause and says that it is over. */
const OVER_BEFORE =
  /(?:^|[，,。；;])[^，,。；;]{0,4}(?:此前(?!一任)|这之前|此之前|早年|早些时候|加入[^，,。；;]{2,14}(?:之前|前))[，,]?[^，,。；;]{0,16}(?:[，,]从[^，,。；;]{2,12})?$/;
/** ，2015年起任…, ，后转任…, ，现任…: the next step of somebody's way, behind which the one before is over. */
const NEXT_STEP =
  /[，,；;](?:现[任为]|(?:(?:于|自|从)?\d{4}年(?:\d{1,2}月)?(?:起|后|底|初)?|后(?!者)|随后|此后|之后|再|最终)[^，,。；;]{0,8}?(?:转任|调任|升任|改任|转投|跳槽|加入|加盟|进入|出任|担任|创立|创办|离开|离职|任(?![期务何命])))/;
/** 直到|2019年底, 直到|去年才离开: a time that is over, and what may be said of it. */
const PAST_TIME =
  "(?:(?:19|20)\\d{2}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|[去前]年)[初底末]?" +
  `(?:[^，,。；;会将]{0,10}(?:离[开职任]|卸任|${ENDS.retired}|${ENDS.dies}|辞[职任]|收购|解散))?`;
/** 出任某公司总监，|直到2019年; not 直到退休年龄. */
const UNTIL = new RegExp(
  `^[^，,。；;]{2,24}[，,]?直[到至](?:${PAST_TIME}|${ENDS.retired}|离职|${ENDS.dies})(?:[前后时]|为止)?(?=[，,。；;！!？?）)]|$)`,
);
/** Years that are over, printed before the verb, with no other time behind them: 2014—2020年. */
const PAST_YEARS = /\d{4}年?(?:\d{1,2}月)?[—–\-~至到]{1,2}\d{4}年(?![^。]*(?:\d{4}年|；|;|目前|现))/;

/** A post that is to come is none that somebody has. */
const COMING =
  /(?:(?<![旧名老新小大猛干战悍女主上中少宿])将(?!继续|仍|留)|拟|预计|可能|或|有望|提名|推荐|传|未|拒绝|婉拒|谢绝|无意|不愿|无缘)[^，,。；;]{0,4}$|(?:将|拟|有望)(?:接替|接任|取代|于|在|从|自|转|赴|前往|加|到|入|重返|回)[^，,。；;]{0,18}[，,]?(?:并|且)?$|(?:^|[，,。；;：:“])(?:如果|如(?!今)|若(?!干)|一旦|假如|倘若)[^，,。；;]{2,16}$/;

/** 早年做投资人，后|任…, 一度|出任: the steps of somebody's way that are told from long ago. */
const LONG_AGO = /(?:早年|当年)[^。；;]{2,30}[，,](?:其?后来?|随后|此后)$|一度$/;

/** 利用|担任某职务的便利: what somebody is tried for. */
const ABUSED = /利用(?:其|先后|曾|本人)?$/;

/** 1998年|…: the last year before a verb, with nothing behind it that says that what began then lasts. */
const YEAR = /(?:^|[^\d])((?:19|20)\d{2})年(?!代|[^。]*(?:起|以来|至今|开始|\d{4}年|今年|去年|目前|如今|现))/;
const LASTS = /^[^。]*(?:至今|到现在|以来)/;
/** After as many years few have a post of which nobody says that they have it. */
const LONG = 10;

/** Whether a post was got in a year that is told and long over when the text was published. */
export function isLongAgo(
  { block, start: from }: Sentence,
  text: string,
  { start, at, verb }: VerbPlace,
  published: Edtf | null,
): boolean {
  const found = IS.test(verb) || published === null ? null : YEAR.exec(text.slice(0, at));
  if (!found || Number(published?.slice(0, 4)) - Number(found[1]) < LONG || LASTS.test(text.slice(at))) return false;
  const end = found.index + found[0].length;
  const between = text.slice(end, start);
  const isOwn = !CUT.test(between) || (OPENS_DATE.test(text.slice(0, end)) && ENDS_DATE.test(between));
  return isOwn && !wordsIn(block.words, { start: from + end, end: from + start }).some(isOfOther);
}

/** 1996年3月，|…: a clause that is nothing but a date. */
const OPENS_DATE = /(?:^|[，,；;：:])(?:早?在|于|到了?)?\d{4}年$/;
const ENDS_DATE =
  /^(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?:[初底末春夏秋冬]|[上下]半年|[上中下]旬)?[，,][^，,；;：:（()）]*$/;
const CUT = /[，,；;：:（()）]/;

/** 1998年|创办, 2012年创办|的: whether a word says that the year before it is that of something else. */
function isOfOther({ tag, text }: Word): boolean {
  return text === "的" || /^v[dqi]?$/.test(tag);
}

/** Where a verb stands in its sentence, with what says when before it. */
interface VerbPlace {
  readonly start: number;
  readonly at: number;
  readonly when: string;
  readonly verb: string;
}

/** Verbs that tell what somebody is and not how they became it. */
const IS = /^(?:是|为|系|成[为了]|拥有)$/;

/** Whether a post that a verb gives is over, or is still to come, by the words around the verb. */
export function timeOf(text: string, { start, at, when, verb }: VerbPlace): "over" | "now" | "coming" {
  const before = text.slice(0, start);
  if (/将|拟/.test(when) || COMING.test(before)) return OVER_VERB.test(verb) ? "now" : "coming";
  if (OVER.test(when) || OVER_VERB.test(verb)) return "over";
  if ([PAST_YEARS, OVER_BEFORE, LONG_AGO, ABUSED].some((pattern) => pattern.test(before))) return "over";
  if (UNTIL.test(text.slice(at))) return "over";
  const isStep = when !== "现" && !IS.test(verb) && NEXT_STEP.test(text.slice(at));
  return isStep ? "over" : "now";
}
