import type { EventType } from "../../../model/front-matter.ts";
import type { Mention } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import { clauseOf, type Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";
import { CONTEXTS } from "./contexts.ts";
import { REFUTES } from "./status.ts";
import { isHolder } from "./bystanders.ts";
import type { Cast } from "./participants.ts";
import { isInverted, within, type Telling } from "./tellings.ts";

/** 完成A轮、A+轮和B轮融资: rounds side by side, of which a title names its own. */
const ROUNDS = /(?:(?:天使|种子|Pre-?[A-H]|[A-H]\+*)轮[、,，和与及]{1,2}){1,8}(?:天使|种子|Pre-?[A-H]|[A-H]\+*)轮/;

/** The name of a round, which by itself is no deed. */
const ROUND = /[A-Z天使种子+]轮$/;

/** 先后成立, 时期创立: what is said of several. */
const TOGETHER = /^(?:先后|相继|陆续|同期|时期)/;

/** A title of an event has at most this many characters. */
const MAX_LENGTH = 30;

/** Words that a title does without behind its subject. */
const BEHIND_SUBJECT =
  /^(?:[，,：:\s]|也|还|已经|已|则|亦|又|曾经|曾(?!任)|便|就|才|再(?![次度])|正式|随后|此后|目前|方面|都|接连|低调|日前|近日|公司|集团)+/;
/** Words that a clause opens with and a title does without. */
const OPENING =
  /^(?:[，,：:、\s”」]|同时|此外|随后|此后|而且|而|但是|但|并且|并(?![购案入])|其中|目前|截至目前|近日|日前|事实上|值得一提的是|值得注意的是|公司|该公司|这家(?:公司|企业)|它|其(?![中实他次余间])|其实|至此|因此|因为|不过|然而|另外|当时|当日|一方面是?|也|还|又|则|已经|已|曾(?!任))+/;

/**
 * The title of an event, made of its own words: the clause from its subject on, without the date; where the clause does
 * not name the subject, the subject and what the clause says.
 */
export function titleOf(sentence: Sentence, telling: Telling, cast: Cast): string {
  const { text } = telling.trigger;
  const said = wordTitle(sentence, telling, cast);
  const whole = telling.type === "statement" ? said : said.replace(LEADS_ON, "");
  const title = whole.replace(ROUNDS, (rounds) => (rounds.includes(text) ? text : rounds));
  // A clause of nothing but a date and a name says no more than its trigger.
  if (title === "" || title === `${cast.subject.form}：${text}`) return joined(cast.subject.form, bare(text));
  const isNamed =
    cast.participants.some(({ form }) => title.includes(form)) ||
    sentence.mentions.some(({ form }) => title.startsWith(`${form}：`));
  return isNamed || telling.type === "statement" ? title : shorten(`${cast.subject.form}：${title}`, sentence);
}

/** 召开发布会|称，截至目前: the end of a title that leads on to what it does not say. */
const LEADS_ON =
  /(?<=.{8})(?:[，,]?(?:称|表示|指出|获悉)[，,：:]?(?:截至目前|目前|随后|此外|同时)?|[，,](?:截至目前|目前|随后|此外|同时))$/;

/** A trigger that is all that a title says; of a round, that it is one of funding. */
function bare(trigger: string): string {
  return ROUND.test(trigger) ? `${trigger}融资` : trigger;
}

/** How many characters may stand before the word of a result that is measured: 第三季度|净利润. */
const MAX_MEASURED = 6;

function wordTitle(sentence: Sentence, telling: Telling, { subject, participants }: Cast): string {
  const { text } = telling.trigger;
  const said = titleOfSpeech(sentence, telling, subject);
  if (said !== null) return said;
  if (isInverted(sentence, telling)) return shorten(joined(subject.form, text.replace(TOGETHER, "")), sentence);
  const listed = listedWith(sentence, telling, participants, subject);
  if (listed) return shorten(joined(subject.form, listed), sentence);
  const home = homeOf(sentence, telling);
  const isAtHome = sentence.mentions.includes(subject) && subject.start >= home.start && subject.end <= home.end;
  if (isAtHome && subject.end <= telling.trigger.start)
    return shorten(titleFromSubject(sentence, telling, { subject, participants }, home), sentence);
  const described = isAtHome ? descriptionOf(sentence, telling, subject, home) : null;
  if (described) return shorten(joined(subject.form, described), sentence);
  const clause = untimed(plain(sentence, home));
  const person = participants.find(({ kind }) => kind === "person")?.form;
  const isOfPerson = telling.type === "personnel";
  const rest = clause.replace(OPENING, "").replace(/^[他她]/, (pronoun) => person ?? pronoun);
  const whose = isOfPerson && isAtHome ? personBefore(sentence, telling, participants) : null;
  if (whose && !rest.includes(whose.form)) return shorten(joined(whose.form, rest), sentence);
  const speaker = speakerBefore(sentence, home);
  const isAtStart = rest.startsWith(speaker?.form ?? subject.form) || rest.startsWith(subject.form);
  const isNoun = rest.startsWith(text) && wordIsVerb(sentence, telling.trigger.end);
  const isOfCompany = OF_COMPANY.test(sentence.block.simplified.slice(home.start, home.end));
  if (
    speaker &&
    !isAtStart &&
    !isOfCompany &&
    !GOES_ON.test(clause) &&
    (isNoun || !startsWithVerb(sentence, home, rest))
  )
    return shorten(`${speaker.form}：${rest.replace(SAYS, "")}`, sentence);
  const isVerb = (!isOfPerson && rest.startsWith(text)) || startsWithVerb(sentence, home, rest);
  const actor = isVerb ? actorOf(sentence, telling, home, participants) : undefined;
  const isNamedLater = sentence.mentions.includes(subject) && subject.start > telling.trigger.start;
  if (isAtStart) return shorten(rest, sentence);
  if (isNamedLater || within(sentence.mentions, home).some(({ form }) => form === subject.form))
    return shorten(actor ? joined(actor.form, rest) : rest, sentence);
  if (rest === text) return joined(subject.form, bare(text));
  const isMeasure = telling.type === "results" && rest.indexOf(text) <= MAX_MEASURED && rest.includes(text);
  if (isVerb) return shorten(joined((actor?.kind === "person" ? actor : subject).form, rest), sentence);
  const goesOn = GOES_ON.test(clause) || (isMeasure && subject.kind === "company");
  return shorten(goesOn ? joined(subject.form, rest) : `${subject.form}：${rest}`, sentence);
}

/** Types of what a person does, for whoever they speak or stand. */
const BY_PERSON: ReadonlySet<EventType> = new Set<EventType>(["personnel", "award", "statement", "other"]);

/** 方一诺早年经商，|2021年加入某公司: who is named before a clause that opens with a verb; of a person's deeds, the person. */
function actorOf({ mentions, start }: Sentence, { type }: Telling, home: Span, participants: Cast["participants"]) {
  const before = within(mentions, { start, end: home.start }).filter(
    ({ kind, form }) => kind !== "product" && participants.some((one) => one.form === form),
  );
  const person = BY_PERSON.has(type) ? before.findLast(({ kind }) => kind === "person") : undefined;
  return person ?? before.find(({ kind }) => kind !== "person");
}

/** 江川银行|行长林若川: the person for whose post a body is named. */
function holderOf(sentence: Sentence, body: Mention, until: number): Mention | undefined {
  if (!sentence.mentions.includes(body) || !isHolder(sentence, body)) return undefined;
  return sentence.mentions.find(({ kind, start, end }) => kind === "person" && start >= body.end && end <= until);
}

/** 江川大学教授|林若川认为，…: the person who says what the clause behind tells. */
function speakerBefore(sentence: Sentence, home: Span): Mention | undefined {
  const clause = sentence.clauses.findLast((one) => one.end <= home.start && SAYS_NOTHING.test(plain(sentence, one)));
  return clause && within(sentence.mentions, clause).find(({ kind }) => kind === "person");
}

/** 甲、乙、丙等|都在那时创立: what is said of all of a list, of which the title is about one; null where it is about all. */
function listedWith(
  sentence: Sentence,
  { trigger }: Telling,
  participants: Cast["participants"],
  subject: Mention,
): string | null {
  const clause = clauseOf(sentence, trigger);
  const listed = sentence.mentions.filter(({ kind, end }) => kind === "company" && end <= trigger.start);
  const [first, last] = [listed[0], listed.at(-1)];
  const isOne = first !== last && participants.length === 1 && listed.includes(subject);
  if (!first || !last || !clause || !isOne || sentence.block.simplified.charAt(first.end) !== "、") return null;
  return plain(sentence, { start: last.end, end: clause.end }).replace(/^等?[都均也]?/, "");
}

/** How many characters before the trigger the verb stands whose object the subject is: 列入|“实体清单. */
const MAX_VERB = 4;
/** Of whom the text speaks when a clause tells of their post without their name. */
function personBefore(
  { mentions }: Sentence,
  { trigger }: Telling,
  participants: Cast["participants"],
): Mention | null {
  return (
    participants.find((one) => one.kind === "person" && (!mentions.includes(one) || one.end <= trigger.start)) ?? null
  );
}

/** 江川大学|与|某公司: who acts together with the subject; behind 对 stands to whom another does something. */
const BESIDE = /^(?:[与和同及]|以及)$/;
const DONE_TO = /[对向给]$/;
/** Behind 将 and 把 stands to whom something is done. */
const OBJECT_OF = /[将把]$/;

/** The clause from its subject on; where a long one begins with somebody's post, from the person on. */
function titleFromSubject(sentence: Sentence, telling: Telling, { subject, participants }: Cast, home: Span): string {
  const { block, mentions } = sentence;
  const { trigger } = telling;
  const holder = holderOf(sentence, subject, trigger.start);
  const restOf = (from: number) => untimed(plain(sentence, { start: from, end: home.end })).replace(BEHIND_SUBJECT, "");
  const lead = block.simplified.slice(home.start, startOfList(sentence, subject));
  const first = within(mentions, { start: home.start, end: subject.start })[0];
  const from = home.start + lead.lastIndexOf("：") + 1;
  if (subject.kind !== "person" && !/的$/.test(lead) && actsBefore(sentence, { start: from, end: subject.start })) {
    const whole = untimed(plain(sentence, { start: from, end: home.end })).replace(OPENING, "");
    const actor = startsWithVerb(sentence, home, whole) ? actorOf(sentence, telling, home, participants) : undefined;
    return actor ? joined(actor.form, whole) : whole;
  }
  if (first && (BESIDE.test(block.simplified.slice(first.end, subject.start)) || DONE_TO.test(lead)))
    return untimed(plain(sentence, { start: first.start, end: home.end }));
  if (OBJECT_OF.test(lead) && !/被/.test(block.simplified.slice(subject.end, trigger.end))) {
    const verb = firstVerb(sentence, { start: subject.end, end: trigger.end }) ?? trigger.start;
    const isNear = trigger.start - verb <= MAX_VERB;
    if (isNear && first) return untimed(plain(sentence, { start: first.start, end: home.end }));
    if (isNear) return `${subject.form}${plain(sentence, { start: subject.end, end: verb })}被${restOf(verb)}`;
  }
  const whole = joined(subject.form, restOf(subject.end));
  return holder && whole.length > MAX_LENGTH ? joined(holder.form, restOf(holder.end)) : whole;
}

/** 甲、|乙: where the list begins in which one stands. */
function startOfList({ block, mentions }: Sentence, { start }: Span): number {
  return mentions.reduceRight(
    (from, one) => (one.end < from && block.simplified.slice(one.end, from) === "、" ? one.start : from),
    start,
  );
}

/** 三部门|通报某公司造假案, 某某|获颁某局证书: whether a verb stands before one who is then what is done something about. */
function actsBefore({ block: { words, simplified } }: Sentence, { start, end }: Span): boolean {
  return (
    words
      .slice(wordAt(words, start), wordAt(words, end - 1) + 1)
      .some(({ start: at, tag, text }) => at >= start && /^v(?!n)/.test(tag) && (text.length > 1 || text === "获")) ||
    /获颁?$/.test(simplified.slice(start, end))
  );
}

/** 判决|释放了, 并购|使: behind a noun. */
function wordIsVerb({ block: { words } }: Sentence, at: number): boolean {
  const word = words[wordAt(words, at)];
  return word?.start === at && /^v(?!n)/.test(word.tag);
}

function firstVerb({ block: { words } }: Sentence, { start, end }: Span): number | null {
  for (let at = wordAt(words, start); at < words.length && (words[at]?.start ?? end) < end; at++) {
    const word = words[at];
    if (word && word.start >= start && /^v(?!n)/.test(word.tag)) return word.start;
  }
  return null;
}

/** 成立于2019年的|某公司, 被曝欠薪的芯片厂商|某公司: what is told stands before whom it is told of. */
const DESCRIBED = /^(.{4,})的(?:[^，,。；;、的]{0,10})$/;

/** What a description of the subject before it says; null where there is none. */
function descriptionOf(sentence: Sentence, { trigger }: Telling, subject: Mention, home: Span): string | null {
  if (subject.start < trigger.end) return null;
  const before = sentence.block.simplified.slice(home.start, subject.start);
  const described = DESCRIBED.exec(before);
  if (!described?.[1] || home.start + described[1].length < trigger.end) return null;
  const names = within(sentence.mentions, { start: home.start + described[1].length, end: subject.start });
  if (names.length > 0) return null;
  return plain(sentence, { start: home.start, end: home.start + described[1].length }, false)
    .replace(/^[^，,]*前身[是为]/, "")
    .replace(OPENING, "");
}

/** A clause that names its subject by a word that stands for it, or by a verb of speech alone. */
const GOES_ON = /^(?:该公司|公司|其(?!中|实|他|次)|集团|它|这家公司|称|说|表示)/;

/** Words that end before anything is said: 某某在受访时表示, …新闻发布会上. */
export const SAYS_NOTHING =
  /(?:表示|称|指出|介绍|透露|强调|认为|提到|(?<!被)提出|提醒|披露|坦言|直言|承认|回应|写道|告诉[^，,]{0,10}|如上表述|[^学]说|获悉|(?:大会|会议|会|论坛|仪式|峰会)上|(?:受访|采访)时?|介绍上述消息|公告|消息|(?<!作出|做出|的)承诺)$/;

/** A clause of fewer characters says too little by itself: 到2026年. */
const MIN_SAID = 8;
/** Clauses that lead up to what is said: 随着疫情得到控制, 截至目前, 在融资之后. */
const LEADS_UP =
  /^(?:随着|对于?|关于|针对|除了?|由于|因为|为了?|如果|虽然|尽管|在|继|自)|(?:以来|[之以]?后|[之以]前|之[下际外]|[下时上]|期间|开始)$/;

/** 发布|通告: what it is that a body gives out. */
const ANNOUNCES = /^(?:发布|发出|公布)[^，,。；;《》]{0,8}(?:公告|通告|通报|通知|声明|消息|讯息)$/;

/** 作出裁定|，宣告…: what is charged, or ruled, is told behind. */
const RULES = /^(?:指控|裁定|判决|裁决)$/;

/** 检察院指控|：2011年至2020年，…: whether what is said stands behind a word that says no more than that it is. */
function leadsToContent(sentence: Sentence, { type, trigger }: Telling): boolean {
  const { block } = sentence;
  const after = block.simplified.charAt(trigger.end);
  const isAnnounced = ANNOUNCES.test(block.simplified.slice(trigger.start, clauseOf(sentence, trigger)?.end));
  return (
    type !== "results" && ("：:".includes(after) || isAnnounced || (RULES.test(trigger.text) && "，,".includes(after)))
  );
}

/** Where what somebody says is said, when the clause of the trigger only says that they do; null for other sayings (致歉, 否认). */
export function contentOf(sentence: Sentence, telling: Telling): Span | null {
  const { clauses } = sentence;
  const { type, trigger } = telling;
  const clause = clauseOf(sentence, trigger);
  if (
    !clause ||
    !(leadsToContent(sentence, telling) || (type === "statement" && saysNothing(plain(sentence, clause), trigger.text)))
  )
    return null;
  const said = clauses.filter((one) => {
    const text = one.start >= trigger.end ? plain(sentence, one).replace(OPENING, "") : "";
    return text.length >= MIN_SAID && !SAYS_NOTHING.test(text);
  });
  const denial = clauses.find((one) => one.start >= trigger.end && REFUTES.test(plain(sentence, one)));
  const behind = clauses.find((one) => one.start >= trigger.end && one.end - one.start >= MIN_CLAUSE);
  const content =
    denial ?? said.find((one) => !LEADS_UP.test(plain(sentence, one).replace(OPENING, ""))) ?? said[0] ?? behind;
  const next = content && isNounAlone(sentence, content) ? clauses[clauses.indexOf(content) + 1] : undefined;
  if (!content) return quotedBefore(sentence, clause);
  const before = clauses[clauses.indexOf(content) - 1];
  const isDated = before && before.start >= trigger.end && before.end - before.start < MIN_SAID;
  const when = isDated && within(sentence.dates, before).length > 0 ? before : content;
  return { start: when.start, end: next?.end ?? content.end };
}

/** What says something, however little: 无意参与. */
const MIN_CLAUSE = 4;

const VISITS = new RegExp(`^${CONTEXTS.visits}$`);

/** Whether a clause of speech ends before anything is said: with any verb by which somebody is told to speak (回忆, 估计). */
function saysNothing(text: string, verb: string): boolean {
  return SAYS_NOTHING.test(text) || (text.endsWith(verb) && !VISITS.test(verb));
}

/** “风险可控，投资要稳。”|林若川说: the first clause of a quotation before the clause of whoever is quoted that says something. */
function quotedBefore({ block }: Sentence, { start }: Span): Span | null {
  const before = block.simplified.slice(0, start).replace(/(?<![，,\s])[，,\s]+$/, "");
  const opened = Math.max(before.lastIndexOf("“"), before.lastIndexOf("「"));
  if (opened < 0 || !/[”」]$/.test(before)) return null;
  for (const { 0: clause, index } of before.slice(opened + 1, -1).matchAll(/[^，,。！？；]+/g)) {
    const from = opened + 1 + index;
    if (clause.length >= MIN_SAID && !LEADS_UP.test(clause)) return { start: from, end: from + clause.length };
  }
  return null;
}

/** 以智能化为特征的新产业|，: a clause that is the subject of the next: nouns behind 的, and before it no verb of its own. */
function isNounAlone({ block: { words, simplified } }: Sentence, { start, end }: Span): boolean {
  const [described] = /^.+的(?=[^的]{1,12}$)/.exec(simplified.slice(start, end)) ?? [];
  if (described === undefined) return false;
  const inside = words.slice(wordAt(words, start), wordAt(words, end - 1) + 1);
  const isVerb = ({ tag }: Word) => tag === "v" || tag === "vd";
  const behind = inside.filter((word) => word.start >= start + described.length);
  const isOpen = /^(?:以|[^，,]{0,6}所|[\p{Script=Han}]{2,4}了)/u.test(described.trimStart());
  return behind.every((word) => !isVerb(word)) && (isOpen || !inside.some(isVerb));
}

/** 称|…: a verb of speech that a colon makes needless. */
const SAYS = /^(?:[称说]|表示|指出|指(?![控责示数标定]))(?=.{6})/;

/** 公司今年将…: what a speaker says of the company and not of themselves. */
const OF_COMPANY = /^[，,\s“「]*(?:[该本]|未来|目前)?公司/;

/** 某某在会上表示,…: who says it, and the first clause that says something. */
function titleOfSpeech(sentence: Sentence, telling: Telling, subject: Mention): string | null {
  const content = contentOf(sentence, telling);
  const clause = clauseOf(sentence, telling.trigger);
  if (!content || !clause) return null;
  const speaker = sentence.mentions.findLast(
    (one) => one.kind === "person" && one.start >= clause.start && one.end <= telling.trigger.start,
  );
  const own = OF_COMPANY.test(sentence.block.simplified.slice(content.start, content.end)) ? "公司" : "";
  const said = own + plain(sentence, content, false).replace(OPENING, "").replace(/[，,]/, "").replace(SAYS, "");
  const { form } = speaker ?? subject;
  if (telling.type !== "statement" && said.startsWith(form))
    return shorten(`${telling.trigger.text}：${said}`, sentence);
  const rest = said.startsWith(form) ? said.slice(form.length).replace(BEHIND_SUBJECT, "") : said;
  return shorten(`${form}：${rest}`, sentence);
}

/** How a clause opens that says by how much, of what the clauses before it name: 同比增长39.1%. */
const BY_HOW_MUCH =
  /^(?:同比|环比|较|比|增幅|涨幅|降幅|占|[也则已并]?(?:增至|降至|减至|升至|达到?|约为|高达|超过|逾|[为是](?=[^，,]{0,12}\d)))/;

/** The clause of the trigger, with the next where the trigger ends it (…表示,…) and with those that it measures. */
function homeOf({ block, clauses }: Sentence, { type, trigger, start, end }: Telling): Span {
  const index = clauses.findIndex((one) => trigger.start >= one.start && trigger.end <= one.end);
  const clause = clauses[index] ?? { start, end };
  const isOpen = block.simplified.slice(trigger.end, clause.end).trim() === "";
  let first = index;
  while (type === "results" && first > 0 && BY_HOW_MUCH.test(block.simplified.slice(clauses[first]?.start).trim()))
    first--;
  const next = clauses[index + 1]?.end ?? end;
  const isSaid = SAYS_NOTHING.test(block.simplified.slice(clause.start, clause.end));
  return { start: clauses[first]?.start ?? clause.start, end: isOpen ? end : isSaid ? next : clause.end };
}

function joined(name: string, rest: string): string {
  return /[A-Za-z0-9]$/.test(name) && /^[A-Za-z0-9]/.test(rest) ? `${name} ${rest}` : name + rest;
}

/** Words of a verb, or of what may stand before one: 被, 与某某, 拟, 首次. */
const GOES_WITH_VERB = /^(?:v(?!n)|p|d)/;

/** Whether what is said goes on from its subject as a sentence: it begins with a verb or what goes with one. */
function startsWithVerb({ block }: Sentence, clause: Span, said: string): boolean {
  const at = block.simplified.slice(clause.start, clause.end).indexOf(said.slice(0, 4));
  const word = at < 0 ? undefined : block.words[wordAt(block.words, clause.start + at)];
  return word !== undefined && GOES_WITH_VERB.test(word.tag);
}

/** 公布|后, 完成上市|之际: with these a clause says when something else happens; what it tells stands without them. */
const TIME_ENDING = /(?:[之以]后|之外|以来|(?<![幕售落背前最先延善身退事今])后|之际|之时)$/;

const TIME_OPENING = /^(?:继|除了?|自从?|在)/;

function untimed(text: string): string {
  const rest = text.replace(TIME_ENDING, "");
  return rest === text ? text : rest.replace(TIME_OPENING, "");
}

/** 2021年|、|2023年: where the dates that stand side by side end. */
function endOfDates({ block, dates }: Sentence, first: Span): number {
  return dates.reduce(
    (end, date) =>
      date.start > end && /^[、和及与至]$/.test(block.simplified.slice(end, date.start)) ? date.end : end,
    first.end,
  );
}

/** How much of a text stands before its first semicolon, where that is not too little. */
function lengthOfFirst(text: string): number {
  const at = text.search(/[；;]/);
  return at < MIN_SAID ? text.length : at;
}

/** The words of a span without the date it opens with, unless that is kept, and without brackets and quotation marks. */
function plain(sentence: Sentence, { start, end }: Span, isUndated = true): string {
  const { block, dates } = sentence;
  const opening = isUndated ? dates.find((date) => date.start >= start && date.end <= end) : undefined;
  const lead = opening ? block.simplified.slice(start, opening.start) : "";
  const from =
    opening && /^(?:[，,：:\s]|也|则|还|已|于|在|截至|自|从|早在|随后|此后|而|但|该?公司|其)*$/.test(lead)
      ? endOfDates(sentence, opening)
      : start;
  return block.simplified
    .slice(from, from + lengthOfFirst(block.simplified.slice(from, end)))
    .replace(/[（(][^（(）)]*[）)]/g, "")
    .replace(/[。！？；”“「」）)]|[（(][^（(）)]*$/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[，,：:\s]+|(?<![，,：:\s])[，,：:\s]+$/g, "")
    .replace(from === start ? /^$/ : /^的/, "");
}

/** What a cut title must not end with. */
const DANGLING =
  /(?:分别|依次)?(?<![为是达到至的和与及、在对将由向从以因比较])[为是达到至的和与及、在对将由向从以因比较]+$/;

/** How many characters of a title fit, where those that are not Han take half the room. */
function lengthOf(title: string): number {
  let room = MAX_LENGTH;
  let length = 0;
  for (const character of title) {
    room -= /[\u0020-\u024f]/.test(character) ? 0.5 : 1;
    if (room < 0) return length;
    length += character.length;
  }
  return length;
}

/** Stands for what a title has no room for. */
const ELLIPSIS = "…";

/** Cuts at the edge of a clause, or at that of a word, with a sign that it is cut. */
function shorten(title: string, sentence: Sentence): string {
  if (title.length <= MAX_LENGTH) return title;
  const cut = title.slice(0, lengthOf(title) - 1).replace(/(?<![\d.,%])[\d.,%]+$/, "");
  if (cut.length >= title.length - 2) return title;
  const comma = cut.search(/[，,][^，,]*$/);
  if (comma > cut.length / 2) return cut.slice(0, comma);
  const whole = cutAtWord(cut, sentence).replace(DANGLING, "");
  const open = whole.lastIndexOf("《");
  const isOpen = open > whole.lastIndexOf("》") && open > MAX_LENGTH / 2;
  return (isOpen ? whole.slice(0, open).replace(DANGLING, "") : whole) + ELLIPSIS;
}

/** A cut text without the part of a name or a word that it ends with. */
function cutAtWord(cut: string, { block, start, end: last, mentions }: Sentence): string {
  const tail = cut.slice(-6);
  const at = block.simplified.slice(start, last).indexOf(tail);
  if (at < 0) return cut;
  const end = start + at + tail.length;
  const name = mentions.find((mention) => mention.start < end && mention.end > end);
  if (name && end - name.start < tail.length) return cut.slice(0, cut.length - (end - name.start));
  const word = block.words[wordAt(block.words, end)];
  return word && word.start < end && word.end > end ? cut.slice(0, cut.length - (end - word.start)) : cut;
}
