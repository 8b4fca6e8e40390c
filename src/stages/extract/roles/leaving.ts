import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { CONTEXTS } from "../events/contexts.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleStartingAt } from "../titles.ts";
import { clauseStart, peopleOf, withoutNames } from "./around.ts";
import { endWithBracket } from "./context.ts";
import { NOT_SURE } from "./over.ts";

/** 不再担任公司任何职务, 一并告别: that somebody leaves all that they have. */
const LEAVES_ALL = "不再担任(?:其|在?公司|集团|上述|任何|相关|一切|所有|该|原|的)*职务|一并告别";
/** 与公司|分手; not 与演员|分手. */
const PARTS = "(?<=[与和同][^，,。；;]{0,10}(?:公司|集团|俱乐部|东家|队)[^，,。；;]{0,4})(?:分手|分道扬镳)";
/** Behind a name, in its clause: that its bearer leaves. 某某|因个人原因请辞获准; 某某|等先后加盟. */
const LEAVES = new RegExp(
  "^((?:先生|女士|博士)?(?:因[^，,。；;]{2,30}[，,])?[^，,。；;]{0,20}?)" +
    `(辞去(?:其|在?公司|担任的|上述|相关)*(?:所有|全部|一切|上述|相关)[^，,。；;]{0,6}职务|请辞|辞职|离职|离任|卸任|辞任|去职|下课|下台|离队|解约|退休|退任|被免|免职|解职|解聘|[被遭](?:解雇|解约|开除|撤换|罢免|免职|炒(?:鱿鱼|掉))|退役|引退|挂靴|只[当做干任]了|递(?:出|交)辞呈|提交辞呈|辞呈|另有任用|调任|转任|升任|改任|加盟|跳槽|转投|离开(?=[，,。；;]|公司|了)|${PARTS}|${LEAVES_ALL})` +
    "(?!者|潮|率|风波|传闻|一说|的?消息)",
);
/** 一并告别的还有|某某: the same of who is named behind it. */
const ALSO_LEAVES = new RegExp(`(?:${LEAVES_ALL})[^，,。；;]{0,6}的[^，,。；;]{0,24}$`);
/** What is to come, is denied, or was once: 将于年底|退休, 否认|离职, 曾|辞职. */
const NOT_YET = new RegExp(
  "将|拟|计划|打算|有意|准备|考虑|申请|或|可能|传|称|未|不|没|接受|批准|同意|收到|否认|拒绝|要求|呼吁|敦促|逼|威胁|宁可|曾|从|(?<![日此目])前|(?<![先事随])后|如果|一旦|何时|的|" +
    `${CONTEXTS.kin}|兄长|夫人|[女男好]友|友人|恩师`,
);
/** Verbs behind which the post may stand that somebody leaves; behind others stands the new one. */
const OF_POST = /请辞|辞职|离任|卸任|辞任|被免|免职|解职|解聘/;

/** What somebody stays who leaves. */
const LASTING = /^(?:联合|共同)?(?:创始人|创办人|发起人|实际控制人|实控人|大?股东)$/;

/** Whether a title says that somebody founded something. */
export function isFounder(title: string): boolean {
  return /(?:创始人|创办人|创建人|发起人)$/.test(title);
}

/** Whether somebody stays what a title says who leaves an organization. */
export function isLasting(title: string): boolean {
  return LASTING.test(title);
}

/** Whether somebody who is named with a title leaves it: all titles, but where the verb names another. */
export function leaves(sentence: Sentence, person: Span, title: string, lexicon: Lexicon): boolean {
  const { block, end } = sentence;
  const text = block.simplified;
  const from = endWithBracket(text, person.end);
  const rest = text.slice(from, Math.min(end, from + REACH));
  const next = peopleOf(sentence).find(({ start }) => start >= from)?.start ?? end;
  if (isAboveTaken(rest.slice(0, next - from), title, lexicon)) return true;
  const lead = { start: clauseStart(sentence, person.start), end: person.start };
  if (ALSO_LEAVES.test(text.slice(lead.start, lead.end)) && !isLasting(title)) return true;
  const found = LEAVES.exec(rest);
  const [whole, between = "", verb = ""] = found ?? [];
  if (whole === undefined || NOT_YET.test(between) || isLasting(title)) return false;
  if (NOT_SURE.test(withoutNames(sentence, lead))) return false;
  if (!OF_POST.test(verb)) return true;
  const behind = /^[^，,。；;]{0,16}/.exec(rest.slice(whole.length))?.[0] ?? "";
  const posts = Array.from(behind, (_, at) => titleStartingAt(behind, at, behind.length, lexicon)).filter(
    (one) => one !== null,
  );
  return posts.length === 0 || posts.some((one) => title.endsWith(behind.slice(one.start, one.end)));
}

/** 副董事长某某|接任|董事长: whether who is named as a deputy becomes what they were the deputy of. */
function isAboveTaken(rest: string, title: string, lexicon: Lexicon): boolean {
  const [whole, between = ""] = TAKES.exec(rest) ?? [];
  const taken = whole === undefined ? null : titleStartingAt(rest, whole.length, rest.length, lexicon);
  return (
    taken !== null &&
    !NOT_YET.test(between) &&
    !OF_ANOTHER.test(between) &&
    title.endsWith(`副${rest.slice(taken.start, taken.end)}`)
  );
}

/** 副总经理某某|宣布由他人|接任: that another takes the post. */
const OF_ANOTHER = /由|提名|推荐|宣布|建议/;
const TAKES = /^([^，,。；;]{0,16}?)(?:接任|出任|继任|当选为?|获任命?为?|晋升为?)(?:公司|集团|该行)?/;
/** 将于年底退休，届时由: that somebody leaves is to come. */
export const IS_LEAVING = /(?<!本)将(?:(?:于|在)[^，,。；;]{1,12})?(?:辞|离任|离职|卸|退[休任]|不再)|届时/;
const REACH = 70;
