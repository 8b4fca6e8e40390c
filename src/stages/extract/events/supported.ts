import { EVENT_TYPES, type EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";
import { CONTEXTS } from "./contexts.ts";
import { isTelling, withDateBefore } from "./dated.ts";
import { actorOf } from "./deeds.ts";
import { overlap, within } from "./spans.ts";
import { DENIES, holdsAny } from "./status.ts";
import type { Trigger } from "./triggers.ts";
import { wordsIn } from "./words.ts";

/** Whether a trigger tells of an event, by what stands beside it. */

/** Types that a more telling one in the same sentence takes in. */
export const TAKEN_IN: ReadonlySet<EventType> = new Set<EventType>(["statement", "other"]);

/** An order, which is a deed: 批示要求彻查 asks for something, and of somebody. */
export const ORDERS = /[批指]示/;

/** Words with which a trigger tells of nothing: its own, and those before it in its clause, and behind. */
interface Shape {
  readonly types?: readonly EventType[];
  readonly own?: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** 此轮|融资, 这一|收购: speaks of what has been told. */
const POINTS_BACK = /(?:(?:[此这该本]|上述|前述|这一)[次轮笔项起场]?|[上前]一?[次轮])$/;
const NAMING = ["funding", "acquisition", "ipo", "layoff", "partnership"] as const;
const SAID_OR_MEASURED: ReadonlySet<EventType> = new Set<EventType>(["results", "statement"]);
const DEEDS = EVENT_TYPES.filter((type) => !SAID_OR_MEASURED.has(type));

/** What is lent; rounds and what else is raised are told whatever it is for. */
const LOAN = /贷款|授信|借款/;
const MISDEED = /违[规法](?:$|发放|放贷|出借|担保)|骗取|非法/;

/** To take up an office. */
const TAKES_UP = /^(?:上任|就任|到任|履新|接任|继任|入职|接手)$/;

/** To have an office or a place of work, for as long as it is. */
const HOLDS = /^(?:在?任|任[职教]|执掌|掌[管舵]|执教|履职|担任|出任|代理|兼任|加[入盟])$/;

/** 不到一个月, 仅三年: so little time. */
const SO_SHORT =
  "(?:不到|不足|[未不]满|仅仅?|[才刚]过?)[\\d一二三四五六七八九十两半几数]{1,4}[多余]?个?(?:小时|星期|[年月周天日])";

/** By which a report comes out. */
const ISSUES = /^(?:[发公]布|披露|交出)$/;

/** 根据|…协议, 违反|…合同: what leads to an agreement by which something is done. */
const UNDER = /(?:根据|依据|依照|按照|履行|违反)[^，,。；;]{0,24}$/;

/** 两个多月, 十多年: how long something goes on. */
const LENGTH = "(?:\\d{1,3}|[一二三四五六七八九十百两半几数]{1,4})[多余]?个?[多余]?(?:年|月|天|日|周|载)";

/** 为|…贷款提供担保: what leads to what is guaranteed. */
const FOR = /(?:(?<![作成因])为|对|用于)[^，,。；;]{0,60}$/;

/** Shapes of what is no event, whatever date stands with it. */
const NO_EVENT: readonly Shape[] = [
  // 开馆|当天, 接手|当年: when something else is done
  { after: /^当[天日晚月季年](?!选)/ },
  // 在|签约前一晚, 得知|获奖时: when something else was so
  { before: /在[^，,。；;]{0,8}$/, after: /^[^，,。；;的]{0,6}[前后][一两几][天日晚夜周月]/ },
  { before: /(?:得知|获知|听说|获悉)[^，,。；;]{0,12}$/, after: /^[^，,。；;]{0,6}(?:时|之?后|的?消息)/ },
  // 一|审就是大半年: how long something goes on, or how often
  { after: /^就是[^，,。；;]{1,6}(?:年|月|天|周|小时|回|次|遍)(?:[，,。；;]|$)/ },
  // 正是|申请破产的那些银行: who somebody is
  {
    types: DEEDS,
    before: /(?:^|[，,])\s*(?:正|就|便|恰恰|恰好)是[^，,。；;]*$/,
    after: /的[^，,。；;的]{1,8}[。；;]?$/,
  },
  // 拿到|批文只是入场券, |签约依旧归他管: what something is good for, and how things are
  { types: DEEDS, after: /^[^，,。；;]{0,10}(?:只|仅仅|不过|无非)是(?!因|由于|受|暂)/ },
  { types: DEEDS, after: /^[^，,。；;]{0,4}(?:依旧|依然|仍旧|仍然|一直)(?:归|由|在|是|要|需)/ },
  // |合并不是为了争第一: why it is done
  { types: NAMING, after: /^(?:并|也|绝|从来)?(?:不|只|正)?是(?:为了|因为|出于|想要?|要(?!约))/ },
  // |合并后服务照旧: that nothing changes
  { types: NAMING, after: /^[^，,。；;]{0,16}(?:照旧|照常|如常|不受影响)[。；;]?$/ },
  // 就|判决回应: of what somebody speaks
  { types: DEEDS, before: /(?<![成造])就[^，,。；;]{0,12}$/, after: /^[^，,。；;]{0,8}(?:回应|置评|表态|评论|答复)/ },
  // 某奖|得主、某会主席林若川: who somebody is
  { types: ["award"], own: /^得主$/, after: /^、/ },
  // 以|违约为由起诉: why something else is done
  { before: /以[^，,。；;]{0,24}$/, after: /^[^，,。；;]{0,24}为由/ },
  // 现有的50亿元|融资: what there is, and not that it came
  { before: /[现原已仍尚还]有的?[^，,。；;]{0,8}$/ },
  // 欠银行|贷款, 申请|授信, 提供担保的|贷款: whose it is not, or not yet or no longer
  {
    types: ["funding"],
    own: LOAN,
    before: /(?:欠|偿还|归还|提供[^，,。；;]{0,8}担保)[^，,。；;]{0,12}$|减少[^，,。；;]{0,4}$/,
  },
  { types: ["funding"], own: LOAN, before: /申请[^，,。；;获]{0,32}$/ },
  { types: ["funding"], own: /^向$/, after: /^(?![^，,。；;]*获)[^，,。；;]{0,24}申请/ },
  // 为乙公司的|贷款提供担保, |融资担保额度5亿元: whose it is not
  { types: ["funding"], own: LOAN, before: FOR, after: /^[^，,。；;由并]{0,40}担保(?!公司|集团)/ },
  {
    types: ["funding"],
    before: FOR,
    after: /^[^，,。；;由并]{0,60}提供[^，,。；;]{0,16}(?:担保|抵押|保证)(?!公司|集团)/,
  },
  { types: ["funding"], after: /^(?:担保(?!公司|集团|机构)|[^，,。；;由并]{0,8}(?:担保额度|保函))/ },
  // 通过《关于向银行申请|授信的议案》: what is only to be applied for
  { types: ["funding"], own: LOAN, before: /《[^》]{0,40}$/, after: /^[^《]{0,40}》/ },
  // |贷款已还清, not |贷款5亿元用于偿还债务: no longer
  { types: ["funding"], own: LOAN, after: /^(?![^，,。；;]*用于)[^，,。；;]{0,32}(?:还清|到期|偿还)/ },
  // |授信余额折合71亿元: how much there is
  { types: ["funding"], own: LOAN, after: /^的?余额/ },
  // 闲置的|募集资金, 收回早年|投资: what was raised or put in before
  { types: ["funding"], own: /^募(?:集资金|资)$/, before: /(?:使用|闲置|剩余|节余|存放|变更|前次)[^，,。；;]{0,8}$/ },
  { types: ["funding"], own: /^投资$/, before: /收回[^，,。；;]{0,8}$/ },
  // 资金用于|融资, |募集资金将用于建厂: what for
  { types: ["funding"], before: /用于[^，,。；;]{0,8}$/ },
  { types: ["funding"], own: /^募(?:集资金|资)$/, after: /^[^，,。；;\d]{0,8}(?:用于|投向)/ },
  // 不得|减持, 有权要求|回购: what must not be, or may
  { types: NAMING, before: /不(?:得(?![不已])|准|应)[^，,。；;]{0,16}$/ },
  { types: [...NAMING, "dispute"], before: /(?<![拥持所享国])有权(?![益机属])[^，,。；;]{0,40}$/ },
  // 因|拖欠货款: why something else is done
  { types: ["dispute"], own: /^(?:拖欠|未[能按]|无[法力])/, before: /(?:因为?|由于)[^，,。；;]{0,8}$/ },
  // |投资与合作总裁林若川: a word of a post; not |解雇总经理, |投资顾问公司
  {
    types: NAMING,
    own: /(?:投资|融资|合作|并购)$/,
    after:
      /^(?:[与及和、]\p{Script=Han}{1,4})?(?:高级|执行|副)?(?:总裁|总监|总经理|负责人|主管|专员|顾问)(?!公司|机构|企业|集团)/u,
  },
  // 甚至被|质疑的|想法: what is thought of something
  { types: ["statement"], before: /[被遭受][^，,。；;]{0,12}$/, after: /^的/ },
  // 距他|卸任|刚两个月, 距离|上市还有一年: since when, or until when
  { before: /距离?[^，,。；;]{0,12}$/, after: new RegExp(`^[已才刚仅只还不尚约近整有到足剩过]{0,3}${LENGTH}`) },
  // 54万元|转入其名下: money that is moved
  { types: ["acquisition"], own: /^(?:转[入到至]|[划归落]到|登记到)$/, before: /元(?:资金|现金|款项)?$/ },
  // 司法|冻结|期限自8日起, 处于|冻结|状态, 所|冻结股份数: how long, how things are, or how many
  { types: ["dispute"], own: /冻结$/, after: /^(?:期限|起始日|到期日|[^，,。；;]{0,2}状态)/ },
  { types: ["dispute"], own: /冻结$/, before: /[被所][^，,。；;]{0,6}$/, after: /^的?股份?(?:总?数|数量|占)/ },
  // 自协议|签署|之日起: from when something counts
  { after: /^(?:协议|合同)?(?:签[署订])?之日起/ },
  // 根据《股权|转让|协议》, 按照|协议|的约定: by what something is done
  { types: ["acquisition", "funding"], before: UNDER, after: /^[^，,。；;《]{0,8}(?:协议|合同)[》”]?(?:的?约定|$)/ },
  { types: ["partnership"], own: /^协议$/, before: UNDER, after: /^[》”]?(?:的?约定|$)/ },
  // 拒绝|签署合同, 未能|达成一致: what is not done
  { types: ["partnership"], own: /^(?:签|达成)/, before: /(?:拒绝?|[未没不]|没有)能?$/ },
  // 与乙公司的|协议将于12月到期: what ends was made before
  { types: ["partnership"], own: /协议|合同|合约|授权/, after: /^[^，,。；;]{0,24}(?:到期|届满|期满)(?:[日。；;]|$)/ },
  // |上市十年来, |成立三年后, |入股17年的: since when, or for how long
  {
    after: /^(?:至今)?(?:\d{1,2}|[一二三四五六七八九十百两]{1,4})[多余几]?(?:周?年|个?月)[多余]?(?:以来|之?[来后]|的)/,
  },
  // 违规|发放贷款: a misdeed is none that a company would tell of
  { types: ["funding"], before: MISDEED },
  { types: ["funding"], after: MISDEED },
  // 主管半导体|投资, 并购|同样不顺, 融资|降到14起: a kind of deed
  { types: NAMING, before: new RegExp(`${CONTEXTS.duties}[^，,。；;\\d]{0,10}$`) },
  {
    types: NAMING,
    after: new RegExp(
      `^(?:事件|案例|市场|活动|数量|数目|规模|总量|传闻|消息)?(?:也|同样|都|均|更|却|仍|依然|普遍|持续|日益|越来越|大幅|明显)*(?:${CONTEXTS.stands}|(?:下?降|下滑|减少|增加|上升|增|减)[到至]?\\d+[起笔件宗桩])`,
    ),
  },
  // 判决|一个接着一个: that there are many
  { after: /^[^，,。；;]{0,4}一(?:[个起桩件场次]|份)接着?一/ },
  // 高于今年3月|签约时的18亿元: when something else was so
  { types: DEEDS.filter((type) => type !== "founding"), after: /^当?时的/ },
  // |合并基准日前: a day by which something is counted
  { types: NAMING, after: /^基准日/ },
  // 差额缘于项目的|调整: why something is so
  { before: /(?:[缘源]于|源自|归因于|得益于|受益于)[^，,。；;]{0,24}$/ },
  // 按照|批示要求, |作出批示的: what an order is there for
  { own: ORDERS, before: /(?:根据|按照?|依照|遵照|落实|贯彻|传达|学习)[^，,。；;]{0,24}$/ },
  { own: ORDERS, after: /^的/ },
  // |停牌前股价
  { own: /(?:[停复除摘]牌|上市|退市)$/, after: /^前(?![往来])/ },
  // 一长串|投资里的一笔, 多起|并购之一
  { types: NAMING, after: /^(?:[里中]的一|之一)/ },
  // |调任江川之前的身份
  { types: ["personnel"], after: /^[^，,。；;]{0,16}[之以]前的/ },
  // |任职近九年, |执掌云岚十四年, |执掌云岚的时间更久: for how long
  { types: ["personnel"], own: HOLDS, after: /^[^，,。；;]{0,16}的(?:时间|年头|日子)/ },
  {
    types: ["personnel"],
    own: HOLDS,
    after: /^了?[^，,。；;\d]{0,12}(?:\d{1,2}|[一二三四五六七八九十两]{1,3})[多余几]?(?:年|个月|载)[多余]?[。！]?$/,
  },
  // |履新五个月，便辞职
  {
    types: ["personnel"],
    own: TAKES_UP,
    after: /^了?(?:\d{1,3}|[一二三四五六七八九十两]{1,3})[多余几]?(?:年|个?月|天|周|载)[多余]?$/,
  },
  // |夺冠不到一个月便离队, |上市仅两年: since when
  { after: new RegExp(`^[之以]?后?${SO_SHORT}`) },
  // 目前由林若川|出任董事长: how things are
  { types: ["personnel"], own: HOLDS, before: /(?:目前|如今|现[由任]|一直)[^，,。；;]{0,16}$/ },
  // |代理云岚产品的收入: to sell for somebody is no office
  {
    types: ["personnel"],
    own: /^代理$/,
    before: /^(?!.*(?:由|职务|一职|开始|获|独家))/,
    after: /^(?![^，,。；;]{0,12}(?:[长官职帅]|总裁|总经理|主席|主任|书记|CEO|教练))/,
  },
  // 离职|前, 上任|前, not 离职|前往: before what something else is done
  { types: ["personnel"], own: /(?:[离卸上到就]任|[离入就辞]职|履新|退[休役])$/, after: /^前(?![往去赴来锋任])/ },
  { types: ["results"], before: POINTS_BACK },
  // 未按期|披露年报, |发布《年度报告编制指引》: no report is out
  { types: ["results"], own: ISSUES, before: /(?:未(?!来)|没(?!收)|延期|推迟)[^，,。；;的]{0,8}$/ },
  { types: ["results"], own: ISSUES, after: /^[^，,。；;《]{0,16}《[^》]{0,40}(?:编制|说明会|模板|指引)/ },
  // 占|营业收入|的14.6%: what something else is a part of
  { types: ["results"], before: /占[^，,]{0,24}$/, after: /^(?![^，,]{0,4}(?:比重|比例|份额))/ },
  // 公布|的年度报告显示, 提交|给法院的文件称: where something stands
  { types: ["other"], after: /^的[^，,。；;]{0,12}(?:报告|数据|公告|[名榜]单)/ },
  { types: ["results"], own: ISSUES, after: /^的[^，,。；;]{0,12}报[告表]?(?:显示|称|说)/ },
  {
    types: DEEDS,
    after: /^[^，,。；;]{0,12}的[^，,。；;的]{0,8}(?:报告|文件|资料|公告|数据)[中里]?(?:显示|称|说|提到)/,
  },
  // 在|债权人会议上: where something is done
  { types: DEEDS, before: /(?<![存现])在[^，,。；;]{0,12}$/, after: /^(?:[^，,。；;]{0,8}[会坛])?上$/ },
  // 销售阶段的|承诺: what was said, and not that it is said
  { types: ["statement"], before: /的$/ },
];

/** How a clause goes on whose deed is what it speaks of, and which says what that is good for. */
const PURPOSE =
  /^[^，,。；;]{0,12}(?:只是|不过是)|^(?:并不?是|并非|[不就]?是(?:为了|因为|由于)|不是|有[助利]于|旨在|意在|无助于|无关)/;

/** Those of what is none unless its clause has a date. */
const NO_EVENT_UNDATED: readonly Shape[] = [
  // 每月|上线, 据某机构|调查, 认为|收购会…: what goes on as a habit, is a source, or is thought
  {
    types: DEEDS,
    before: /每[天日周月季年]|(?<![数证依单票收占论])据[^，,。；;]{0,12}$|(?<![确公])认为|主张|觉得|相信/,
  },
  // 从|上市起: since when
  {
    types: DEEDS,
    before: /(?:从(?![事业属])|自(?![己主行家营动然]))[^，,。；;]{0,16}$/,
    after: /^[^，,。；;]{0,16}起$/,
  },
  // 筹备IPO|时也…: when something else is told
  { after: /^(?:之?[时际]|期间|前夕|过程中)(?:[，,也都就还曾才便]|$)/ },
  // |融资后估值…, |合并之后新公司将…, |停牌前股价
  {
    types: NAMING,
    after:
      /^(?:完成)?(?:之后|后(?![续期者端台备勤卫市院])|之前|前(?:后|夕|[股市]价|一[年天月日])|仅[一二三四五六七八九十两\d])/,
  },
  // |卸任后并非…: when something else is told; |执掌过甲和乙: what somebody has been
  { types: ["personnel"], own: /[离卸][任职]|辞[任职]|退休|[上就]任/, after: /^[之以]?后(?![续者])/ },
  { types: ["personnel"], own: HOLDS, after: /^过/ },
  // 参与过|收购: what somebody knows how to do
  { types: NAMING, before: /(?:参与|经历|主导|操盘|操刀)过[^，,。；;]{0,8}$/ },
  // |合并不是为了争第一, |收购有助于扩大规模: what a deed is for, or not for
  { types: DEEDS, after: PURPOSE },
  // 不会因一纸|判决而松懈: why something else is so, or not
  { before: /(?:因为?|由于)[^，,。；;]{0,12}$/, after: /^[^，,。；;]{0,4}而/ },
  // 正是|申请破产的那些银行: by what somebody is known
  { types: DEEDS, after: /^[^，,。；;]{0,16}的[那这][些家位个名]/ },
  // 经过仲裁、|一审|等程序: what a case has gone through, one thing after another; not 经过审理|判决
  { types: ["dispute"], before: /(?:经过|历经|经历)了?(?:[^，,。；;、和及与]{1,6}[、和及与])*$/ },
  // 未参加…|提名: what is not even taken part in
  { before: /未(?:参加|参与|出席)[^，,。；;]{0,10}$/ },
];

/** Those of what is none unless its clause has a date or a number: nouns. */
const NOUNS: readonly Shape[] = [
  { after: new RegExp(`^${CONTEXTS.noun_after}`) },
  { before: POINTS_BACK },
  { before: new RegExp(`^(?!.*${CONTEXTS.makes_deed}).*的$`) },
  // 通过|收购|等方式: how something is done
  { before: /(?:通过|透过|以|用于)[^，,。]{0,20}$/, after: /^[^，,。]{0,16}(?:方式|形式|举措|手段|途径|渠道|模式)/ },
];
/** 传出|裁员|消息: that there is a rumour is news. */
const RUMOURS = /(?:传出|传来|曝出|爆出)了?[^，,。；;的]{0,8}的?$/;
/** 公布股份|减持|计划: that there is a plan is news. */
const ANNOUNCES = /(?:披露|公布|发布|公告|推出|抛出|提出|宣布)了?[^，,。；;的]{0,8}的?$/;

function isOfShape({ block }: Sentence, clause: Span, trigger: Trigger, shapes: readonly Shape[]): boolean {
  const lead = block.simplified.slice(clause.start, trigger.start);
  const rest = block.simplified.slice(trigger.end, clause.end);
  return shapes.some(
    ({ types, own, before, after }) =>
      (types?.includes(trigger.type) ?? true) &&
      (own?.test(trigger.text) ?? true) &&
      (before?.test(lead) ?? true) &&
      (after?.test(rest) ?? true),
  );
}

/**
 * What a trigger needs to tell of an event. Results need a number; weak triggers a date or a number, the weak ones of
 * the vaguest types a date; and a clause without either must not say how things are in general.
 */
export function isSupported(
  trigger: Trigger,
  clause: Span,
  sentence: Sentence,
  speech: readonly Span[],
  lexicon: Lexicon,
): boolean {
  const { type, strength } = trigger;
  const isShaped = (shapes: readonly Shape[]) => isOfShape(sentence, clause, trigger, shapes);
  const dated = sentence.dates.some(isTelling);
  const numbered = within(sentence.amounts, clause).length > 0;
  const hasDate = within(sentence.dates, clause).some((date) => date.kind !== "length");
  const isVague = within(sentence.dates, clause).some(({ kind }) => kind === "vague");
  const isThen = hasDate || isOfThen(sentence, clause, trigger);
  if (isShaped(NO_EVENT) || (!isThen && isShaped(NO_EVENT_UNDATED))) return false;
  if (type !== "statement" && isWho(sentence, trigger)) return false;
  if (isSupposed(sentence, clause, lexicon)) return false;
  if (type === "results") return numbered || (dated && TURNS.test(trigger.text));
  if (type === "statement" && (isSaidByOthers(sentence, clause, trigger) || isUnsaid(sentence, clause, trigger)))
    return false;
  if ((!isThen && isTime(sentence, clause)) || (!hasDate && isOfCareer(sentence, clause, trigger))) return false;
  if (type === "statement" && speech.some((verb) => overlap(trigger, verb))) return true;
  if (strength === "weak" && TAKEN_IN.has(type)) return dated;
  if (type === "other" && !dated && !isVague && !numbered && !isActed(sentence, clause, trigger)) return false;
  const isDenied = holdsAny(sentence, clause, lexicon.events.status.get("denied") ?? []);
  if (strength === "weak" && !dated && sentence.amounts.length === 0 && !isDenied) return false;
  if (hasDate || numbered) return true;
  const isGeneral =
    !ORDERS.test(trigger.text) &&
    withDateBefore(sentence, clause) === clause &&
    saysInGeneral(sentence, clause, lexicon);
  return !(isNoun(sentence, clause, trigger) || isMeans(sentence, clause, trigger) || isGeneral);
}

/** 云岚分公司紧急|启动预案: whether a body does it, with which the clause opens. */
function isActed(sentence: Sentence, clause: Span, { start }: Trigger): boolean {
  const actor = actorOf(sentence, clause);
  if (!actor || !isOrganization(actor)) return false;
  return !SAYS_WHAT_IT_IS.test(sentence.block.simplified.slice(actor.end, start));
}
/** 是|首家取得许可证的企业, 为|江川首家…; not 于是, and not 为 that leads to a purpose or to those for whose sake it is done. */
const SAYS_WHAT_IT_IS =
  /^[^，,]{0,4}(?:(?<![于但可若])是|(?<!因)为(?=[^，,]{0,6}(?:[首第唯一最]|国内|全[国球]|我国|行业)))/;

/** 没有再|接受采访, 拒绝|透露, 未|回应: who says nothing; who does not deny leaves it open. */
function isUnsaid({ block }: Sentence, clause: Span, { text, start }: Trigger): boolean {
  return !DENIES.test(text) && STAYS_SILENT.test(block.simplified.slice(clause.start, start));
}
const STAYS_SILENT =
  /(?:没有?|未(?!来)|不愿|不肯|拒绝|婉拒|谢绝)(?:[就对][^，,。；;]{2,16})?(?:再|就此|对此|公开|正面|直接|进一步|[作做]出|予以?|有)*$/;

/** Results that say enough without a number: 扭亏, 发布|年报. */
const TURNS = /^(?:扭亏|转[亏盈]|转为[亏盈]|由盈|由亏|首亏|续亏|预[亏增盈]|[发公]布|披露|交出)/;

/** Whether a trigger names something rather than tells that it happened. */
function isNoun(sentence: Sentence, clause: Span, trigger: Trigger): boolean {
  const { simplified } = sentence.block;
  const lead = simplified.slice(clause.start, trigger.start);
  const rest = simplified.slice(trigger.end, clause.end);
  const isNews =
    (ANNOUNCES.test(lead) && /^(?:计划|方案|预案)/.test(rest)) ||
    (RUMOURS.test(lead) && /^的?(?:消息|传闻|风声)/.test(rest));
  return !isNews && isOfShape(sentence, clause, trigger, NOUNS);
}

/** 通过|收购扩大规模, not 通过|收购某公司进入…: how something is done, and with nobody who is named. */
function isMeans({ block, mentions }: Sentence, clause: Span, { type, start, end }: Trigger): boolean {
  const isNaming = NAMING.some((one) => one === type);
  const isBy = /(?:[通透]过|借助|依靠|凭借)$/.test(block.simplified.slice(clause.start, start));
  return isNaming && isBy && !within(mentions, { start: end, end: clause.end }).some(isOrganization);
}

function saysInGeneral(sentence: Sentence, clause: Span, lexicon: Lexicon): boolean {
  return holdsAny(sentence, clause, lexicon.events.general);
}

/** 当年给他|放贷的，正是这些银行: what only says of whom it is told who they are. */
function isWho({ block, end: last }: Sentence, { end }: Trigger): boolean {
  return IS_THEM.test(block.simplified.slice(end, last));
}
const IS_THEM = /^[^，,。；;]{0,24}的[，,]\s*(?:正|就|便|恰恰|恰好|也|还|都|不|并不)?是/;

/** Whether a clause is asked, or is a condition, or holds only if one before it in its sentence does. */
function isSupposed(sentence: Sentence, clause: Span, { events }: Lexicon): boolean {
  const { block, mentions, start, end, clauses } = sentence;
  if (/[?？]|呢$/.test(block.simplified.slice(clause.start, end).slice(-2))) return true;
  if (IS_RULE.test(block.simplified.slice(clause.start, clause.end))) return true;
  const upTo = clauses.filter((one) => one.start >= start && one.end <= clause.end);
  return upTo.some((one) => {
    const text = block.simplified.slice(one.start, one.end);
    const at = one.start + (/^[“「"\s但而且]+/.exec(text)?.[0].length ?? 0);
    // A single character must be a word of its own: not 若干, 如今; nor is 如公告所述 a condition.
    const isWord =
      block.words[wordAt(block.words, at)]?.end === at + 1 || mentions.some((next) => next.start === at + 1);
    const isOpening = (word: string): boolean => block.simplified.startsWith(word, at) && (word.length > 1 || isWord);
    const isExample = block.simplified.charAt(at) === "如" && isDatedExample(sentence, one, at + 1);
    return !isExample && !AS_SAID.test(text) && events.conditions.some(isOpening);
  });
}

/** 逾期不缴者须退场, 不服就上诉: what whoever it befalls has to do, or what is done if something is not so. */
const IS_RULE =
  /^\s*[^，,。；;者]{2,16}者(?:一律|均|都|则)?(?:须|必须|应|需|不得|处以?|将被)|^\s*\p{Script=Han}{0,2}不(?![久出及足日止只单仅光管料等])(?!到[一二三四五六七八九十两几半\d])\p{Script=Han}{1,3}就(?![此是])/u;

/** 如|2019年初，云岚收购…: an example, and no condition, with nothing but its date and nothing that follows from it. */
function isDatedExample({ block, dates, end: last }: Sentence, { end }: Span, at: number): boolean {
  const date = dates.find((one) => one.start === at);
  if (!date || !isTelling(date) || date.end !== end) return false;
  return !wordsIn(block, { start: end, end: last }).some(({ text }) => FOLLOWS_FROM.test(text));
}
/** How one goes on with what is done if a condition holds: 如6月底，公司仍未上市，则…. */
const FOLLOWS_FROM = /^(?:将|则|就|会|须|应|仍|[仍尚]?未|没有?$|有权)/;

const AS_SAID = /^如.{0,8}(?:所[述示言说料称]|一样|那样)$/;

/**
 * 曾任…: what somebody was before, told in passing, is in their roles; 曾在某公司担任主管的|林若川向记者出示 tells who somebody is, of
 * whom the clause tells something else.
 */
function isOfCareer({ block, mentions }: Sentence, clause: Span, { type, text, start, end }: Trigger): boolean {
  const lead = block.simplified.slice(clause.start, start);
  const isAside = type === "personnel" && !LEAVES.test(text) && ASIDE.test(lead);
  if (/^(?:曾任|曾担任|担任过|历任)$/.test(text) || isAside) return true;
  const person = mentions.find((one) => one.kind === "person" && one.start >= end && one.end < clause.end);
  return (
    type === "personnel" && person !== undefined && /^[^，,]{0,16}的$/.test(block.simplified.slice(end, person.start))
  );
}

/** 也|挂冠求去: to go is a deed, whatever it stands beside. */
const LEAVES = /辞|离任|离队|卸|免|撤|罢|下课|挂冠|挂印|去职/;

/** 同时|兼任, 先后在某公司|任职; not 曾任某公司总裁的林若川|出任. */
const ASIDE = /(?:先后|同时|曾经?(?![^，,]{0,10}的[^，,]{2,4}$)|还|也)[^，,]{0,12}$/;

/** 量产之后, 自开通以来, 对于被诉一事, 除融资外: when, or as to what, the rest of the sentence holds. */
const TIME_OR_TOPIC = new RegExp(
  `${CONTEXTS.time_ends}$|^${CONTEXTS.topic_opens}|^受.{2,24}(?:影响|困扰|波及|拖累|提振|刺激)$`,
);

/** Whether a clause says no more than when or of what the rest of its sentence is told. */
function isTime({ block, end: last }: Sentence, { start, end }: Span): boolean {
  return end < last && TIME_OR_TOPIC.test(block.simplified.slice(start, end).trim());
}

/** 今年8月，云岚传出|裁员消息时，…: a deed of somebody at the time of which the rest is told, and which is dated. */
function isOfThen(sentence: Sentence, clause: Span, { type, start }: Trigger): boolean {
  const named = within(sentence.mentions, { start: clause.start, end: start });
  const isAtOnce = AT_ONCE.test(sentence.block.simplified.slice(clause.start, clause.end));
  return (
    isAtOnce &&
    NAMING.some((one) => one === type) &&
    named.some(isOrganization) &&
    withDateBefore(sentence, clause) !== clause
  );
}
const AT_ONCE = /(?:时|之际|的?同时)$/;

/** How a clause goes on about whom the ones before name. */
const SAME_SUBJECT =
  /^(?:[并还则也又亦再]|同时|此外|但|而|随后|会上|[该本]|公司|集团|其|双方|他|她|[^，,]{0,6}(?:公告|声明))/;

/** 官员|表示, 消息人士|称: a clause with a speaker of its own whom it does not name; 预计 is said by who is named before it. */
function isSaidByOthers({ block, mentions }: Sentence, clause: Span, trigger: Trigger): boolean {
  const before = block.simplified.slice(clause.start, trigger.start).trim();
  if (mentions.some(({ start, end }) => start >= clause.start && end <= trigger.start)) return false;
  if (FORECAST.test(trigger.text)) return !SAME_SUBJECT.test(before);
  const first = block.words[wordAt(block.words, clause.start)];
  return first !== undefined && /^n/.test(first.tag) && !SAME_SUBJECT.test(before);
}

const FORECAST = /^(?:预计|预测|估计)$/;
