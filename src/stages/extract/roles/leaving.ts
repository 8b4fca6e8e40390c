import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { clauseStart } from "./around.ts";
import { endWithBracket } from "./context.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleStartingAt } from "../titles.ts";

/** Behind a name, in its clause: that its bearer leaves. 某某|因个人原因请辞获准; 某某|等先后加盟. */
const LEAVES =
  /^((?:先生|女士|博士)?(?:因[^，,。；;]{2,30}[，,])?[^，,。；;]{0,20}?)(辞去(?:其|在?公司|担任的|上述|相关)*(?:所有|全部|一切|上述|相关)[^，,。；;]{0,6}职务|请辞|辞职|离职|离任|卸任|辞任|去职|下课|下台|离队|解约|退休|退任|被免|免职|解职|解聘|递(?:出|交)辞呈|提交辞呈|辞呈|另有任用|调任|转任|升任|改任|加盟|跳槽|转投|去世|逝世|病逝|离世|离开(?=[，,。；;]|公司|了))(?!者|潮|率|风波|传闻|一说|的?消息)/;
/** What is to come, is denied, or was once: 将于年底|退休, 否认|离职, 曾|辞职. */
const NOT_YET =
  /将|拟|计划|打算|有意|准备|考虑|申请|或|可能|传|称|未|不|没|接受|批准|同意|收到|否认|拒绝|要求|呼吁|敦促|逼|威胁|宁可|曾|从|(?<![日此目])前|(?<!先)后|若|如果|一旦|何时|的/;
/** Verbs behind which the post may stand that somebody leaves; behind others stands the new one. */
const OF_POST = /请辞|辞职|离任|卸任|辞任|被免|免职|解职|解聘/;

/** What somebody stays who leaves. */
const LASTING = /^(?:联合|共同)?(?:创始人|创办人|发起人|实际控制人|实控人|大?股东)$/;

/** Whether somebody stays what a title says who leaves an organization. */
export function isLasting(title: string): boolean {
  return LASTING.test(title);
}

/** Whether somebody who is named with a title leaves it: all titles, but where the verb names another. */
export function leaves(sentence: Sentence, person: Span, title: string, lexicon: Lexicon): boolean {
  const { block, end } = sentence;
  const text = block.simplified;
  const from = endWithBracket(text, person.end);
  const found = LEAVES.exec(text.slice(from, Math.min(end, from + REACH)));
  const [whole, between = "", verb = ""] = found ?? [];
  if (whole === undefined || NOT_YET.test(between) || isLasting(title)) return false;
  if (RUMOUR.test(text.slice(clauseStart(sentence, person.start), person.start))) return false;
  if (!OF_POST.test(verb)) return true;
  const rest = /^[^，,。；;]{0,16}/.exec(text.slice(from + whole.length, end))?.[0] ?? "";
  const posts = Array.from(rest, (_, at) => titleStartingAt(rest, at, rest.length, lexicon)).filter(
    (one) => one !== null,
  );
  return posts.length === 0 || posts.some((one) => title.endsWith(rest.slice(one.start, one.end)));
}

const REACH = 70;
/** 市场传出|某公司董事长某某|辞职. */
const RUMOUR = /传(?:出|闻|言|称)|网传|否认|谣|若|如果|一旦/;
