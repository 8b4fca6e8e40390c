import { fitsTitle } from "../../../model/event-title.ts";
import type { EventType } from "../../../model/front-matter.ts";
import type { Mention } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";
import { isHolder, isObject, isOblique } from "./bystanders.ts";
import { conditionOf, contentOf, SAYS_NOTHING } from "./content.ts";
import { actorOf as actorOfClause } from "./deeds.ts";
import { pointedAt, type Cast } from "./participants.ts";
import { within } from "./spans.ts";
import { isInverted, type Telling } from "./tellings.ts";
import { anchored } from "./title-dates.ts";
import { ROUND } from "./triggers.ts";
import { isBesides, isVerb, wordsIn } from "./words.ts";
import { asPlanned, withPlan } from "./title-plans.ts";
import { withNeighbours } from "./title-more.ts";
import { withNames } from "./title-names.ts";
import { withBoth, withEither } from "./title-pair.ts";
import { brief } from "./title-room.ts";
import { deniedBy, spokenBy } from "./title-spoken.ts";
import { joined, plain, shorten, untimed, withoutAdverb, withoutLeftovers, withoutOpening } from "./wording.ts";

/** 完成A轮、A+轮和B轮融资: rounds side by side, of which a title names its own. */
const ROUNDS = new RegExp(`(?:${ROUND}[、,，和与及]{1,2}){1,8}${ROUND}`);

/** What a trigger says of each of several, or of one by itself: 先后|成立, 创办|了. */
export function ofEach(trigger: string): string {
  return trigger.replace(TOGETHER, "").replace(/了$/, "");
}

/** 先后成立, 时期创立: what is said of several. */
const TOGETHER = /^(?:先后|相继|陆续|同期|时期|共同|联合)/;

/** Words that a title does without behind its subject. */
const BEHIND_SUBJECT =
  /^(?:[，,：:\s]|也|还|已经|已|则|亦|又|却|曾经|曾(?!任)|便|就(?!此|[^，,]{2,24}[与和向同对])|才|再(?![次度])|正式|随后|此后|其后|后来|同日|当[天日晚](?!的)|后(?=[更改又被获将把])|刚刚|目前|眼下|方面|都|接连|低调|日前|近日|公司|集团)+/;

/** What else a title goes by: the other tellings of the sentence, and whether what it tells is yet to come. */
interface Besides {
  readonly others?: readonly Telling[];
  readonly isToCome?: boolean;
}

/**
 * The title of an event, made of its own words: the clause from its subject on, without the date; where the clause does
 * not name the subject, the subject and what the clause says.
 */
export function titleOf(sentence: Sentence, telling: Telling, cast: Cast, besides: Besides = {}): string {
  const { form } = cast.subject;
  const said = whatIsTold(whoActs(sentence, telling, cast), sentence, telling, cast, besides);
  const title = withinRoom(said, sentence, telling, cast);
  // A clause of nothing but a date and a name says no more than its trigger.
  if (title === "" || title === `${form}：${telling.trigger.text}`) return joined(form, bare(telling.trigger.text));
  const ofPerson = ofWhomItIsDone(title, cast, telling) ?? ofSuccessor(title, cast);
  if (ofPerson) return ofPerson;
  const isNamed = cast.participants.some((one) => title.includes(one.form)) || namesSomebody(title, sentence);
  return isNamed || telling.type === "statement" ? title : shorten(`${form}：${title}`, sentence);
}

/**
 * The clause with who acts in it. Names come last, since 他 is known only once the clause has its actor, and a name that
 * stands twice only once it is there.
 */
function whoActs(sentence: Sentence, telling: Telling, cast: Cast): string {
  const acted = withActor(wordTitle(sentence, telling, cast), sentence, telling, cast);
  return withNames(withoutLeftovers(acted, sentence), sentence, telling, cast);
}

/**
 * What a title tells of whoever acts. Dates go first, so that a plan's 将 stands right behind the subject; the clauses
 * beside it are joined last, since only then it is seen whether it says little.
 */
function whatIsTold(title: string, sentence: Sentence, telling: Telling, cast: Cast, besides: Besides): string {
  const happening = ofWhomItHappens(anchored(title, sentence, telling), cast);
  const planned = withPlan(happening, sentence, telling, cast);
  const modal = besides.isToCome ? asPlanned(planned, sentence, telling, cast) : planned;
  const whole = withNeighbours(modal, sentence, telling, besides.others ?? []);
  return withEither(withBoth(whole, sentence, telling, cast), sentence, telling, cast);
}

/**
 * A title that fits. What it can do without goes before it is cut, and what a cut leaves open behind; a word is dropped
 * from its beginning only here, since what stands before it may be a subject until then.
 */
function withinRoom(title: string, sentence: Sentence, telling: Telling, cast: Cast): string {
  const { text } = telling.trigger;
  const said = shorten(brief(withoutAdverb(title, sentence), sentence, telling, cast), sentence);
  const closed = telling.type === "statement" ? said : said.replace(LEADS_ON, "");
  return closed.replace(ROUNDS, (rounds) => (rounds.includes(text) ? text : rounds)).replace(NARROW_COMMA, "，");
}

/** Whether a text names a person or a body of its sentence. */
function namesSomebody(text: string, { mentions }: Sentence): boolean {
  return mentions.some(({ kind, form }) => kind !== "product" && text.includes(form));
}

/** 上市,|募资: a comma of Latin script between Chinese words. */
const NARROW_COMMA = /(?<=[\p{Script=Han}\d%》]),(?=\p{Script=Han})/gu;

/** 林若川：委任他为名誉主席: with the name for the pronoun. */
function ofWhomItIsDone(title: string, { subject: { form, kind } }: Cast, { type }: Telling): string | null {
  if (kind !== "person" || type === "statement" || !title.startsWith(`${form}：`)) return null;
  const rest = title.slice(form.length + 1);
  const [described = ""] = DESCRIBES_PERSON.exec(rest) ?? [];
  if (described !== "" && !rest.includes(form)) return form + rest.slice(described.length);
  return rest.includes(form) || !DONE_TO_PERSON.test(rest) ? null : rest.replace(DONE_TO_PERSON, `$1${form}`);
}
/** 时任研究员的她|被任命为组长: who somebody is, for their name. */
const DESCRIBES_PERSON = /^[^，,：]{2,16}的[他她](?=被|获|当选|[出接转升]任)/;
const DONE_TO_PERSON =
  /^([^，,]{0,10}(?:委任|任命|聘任|聘请|推举|推选|选举|补选|增选|改选|提名|免去|解除|授予|[由将把])了?)[他她](?!们)/;

/** 林若川|由方一诺出任董事长, 云岚鲜生|由云岚鲜生接手业务: of who takes over, that they do. */
function ofSuccessor(title: string, { subject: { form, kind }, participants }: Cast): string | null {
  if (!title.startsWith(`${form}由`)) return null;
  const rest = title.slice(form.length + 1);
  const isOther = participants.some((one) => one.kind === "person" && one.form !== form && rest.startsWith(one.form));
  return rest.startsWith(form) || (kind === "person" && isOther && TAKES_OVER.test(rest)) ? rest : null;
}
const TAKES_OVER = /^.{2,20}?(?:[出接继兼担]任|接替|接棒)/;

/** 召开发布会|称，截至目前: the end of a title that leads on to what it does not say. */
const LEADS_ON =
  /(?<=.{8})(?:[，,][^，,]{1,24}(?:(?<![名简职俗堪])称|表示|指出|透露)|[，,]?(?:(?<![名简职俗堪])称|表示|指出|获悉)[，,：:]?(?:截至目前|目前|随后|此外|同时|经审查)?|[，,](?:截至目前|目前|随后|此外|同时)|…{2})$/;

/**
 * A title that begins with a verb with whoever acts: the last before it with whom a clause opens, of a person's deeds the person
 * of whom the text speaks, else whoever the sentence begins with, whose name we do not know.
 */
function withActor(title: string, sentence: Sentence, telling: Telling, cast: Cast): string {
  const home = homeOf(sentence, telling);
  const isSaid = telling.type === "statement" || title.includes("：") || NO_DEED.test(title);
  const isNamed = sentence.mentions.some(({ form }) => title.startsWith(form));
  if (isSaid || isNamed || !startsWithVerb(sentence, home, title)) return title;
  const earlier = sentence.clauses.filter(({ end }) => end <= home.start);
  const actor =
    earlier
      .map((clause) => actorOfClause(sentence, clause) ?? personIn(sentence, clause))
      .findLast((one) => one && !title.includes(one.form)) ??
    (telling.type === "personnel" ? personBefore(sentence, telling, cast.participants) : undefined);
  if (actor?.kind === "person" && isSaidBy(sentence, actor, home)) return `${actor.form}：${title}`;
  const isDeed = wordsIn(sentence.block, home).some((word) => title.startsWith(word.text) && isVerb(word));
  const isActor =
    actor && (isDeed || actor.kind === "person" || cast.participants.some(({ form }) => form === actor.form));
  if (isActor && !title.includes(actor.form)) return joined(actor.form, title);
  if (telling.type === "founding") return joined(cast.subject.form, ofEach(telling.trigger.text));
  return isDeed && earlier[0] ? themeOf(sentence, earlier[0]) + title : withoutPassive(title, sentence);
}

/** 发言人林若川说明，|改选依章程办理: whether the clause that names a person ends with a verb of speech, and not with one of what they do. */
function isSaidBy(sentence: Sentence, person: Mention, home: Span): boolean {
  const clause = sentence.clauses.find((one) => one.end <= home.start && within([person], one).length > 0);
  const text = clause ? plain(sentence, clause) : "";
  return SAYS_NOTHING.test(text) && !/(?:宣布|承诺|公告)$/.test(text);
}

/** 江川人|林若川|上任: the person whom a clause names first, where they do what it tells. */
function personIn(sentence: Sentence, clause: Span): Mention | undefined {
  const [first] = within(sentence.mentions, clause);
  const isSubject =
    first?.kind === "person" && !isOblique(sentence, clause, first) && !isObject(sentence, clause, first);
  return isSubject ? first : undefined;
}

/** 获|甲|赔付: what is done to nobody who is named, as what is done. */
function withoutPassive(title: string, { mentions }: Sentence): string {
  const rest = title.replace(PASSIVE, "");
  return rest !== title && mentions.some(({ form }) => rest.startsWith(form)) ? rest : title;
}
const PASSIVE = /^(?:获得?|被|由|遭到?)/;

/** 加上|贷款, 继|首批之后: verbs that lead to what no one does. */
const NO_DEED = /^(?:加上|继|包括|除|根?据|按|作?为|因|随着|在|对|当)/;

/** The nouns that a clause begins with, dates apart, where a verb follows: 家居集团云杉|宣布; none of a pronoun or of a time. */
function themeOf(sentence: Sentence, clause: Span): string {
  const said = wordsIn(sentence.block, clause).filter((word) => !isBesides(sentence, word));
  const count = said.findIndex(({ tag }) => !/^(?:n|j|m|q|b|eng|x$)/.test(tag));
  const nouns = said.slice(0, Math.max(count, 0));
  const theme = nouns.map(({ text }) => text).join("");
  const next = said[count];
  const isSubject = next && (isVerb(next) || /^[dp]/.test(next.tag)) && nouns.at(-1)?.end === next.start;
  return isSubject && theme.length > 1 && theme.length <= MAX_THEME && !NO_THEME.test(theme) ? theme : "";
}
const MAX_THEME = 12;
/** 两人, 某报: of whom a title says too little, and who only tells. */
const NO_THEME = /^[一二两三四五六七八九十几\d]+[人名位家]|[社报网]$/;

/** 可能使|甲|销售额上升: of what makes the subject do something, that it does, or may. */
function ofWhomItHappens(title: string, { subject: { form } }: Cast): string {
  const at = title.indexOf(form, title.startsWith(form) ? 1 : 0);
  const lead = title.slice(0, Math.max(at, 0));
  const [, modal] = MAKES.exec(lead.startsWith(form) ? lead.slice(form.length) : lead) ?? [];
  return modal === undefined ? title : form + modal + title.slice(at + form.length);
}
const MAKES = /^((?:可能|也许|或将?|预计|有望|将|会|已){0,3})(?:致使|导致|促使|迫使|[使让令])$/;

/** A trigger that is all that a title says; of a round, which by itself is no deed, that it is one of funding. */
function bare(trigger: string): string {
  return trigger.replace(new RegExp(`${ROUND}$`), "$&融资");
}

/** How many characters may stand before the word of a result that is measured: 第三季度|净利润. */
const MAX_MEASURED = 6;

function wordTitle(sentence: Sentence, telling: Telling, cast: Cast): string {
  const { subject, participants } = cast;
  const { text, start } = telling.trigger;
  const said = titleOfSpeech(sentence, telling, subject);
  if (said !== null) return said;
  if (isInverted(sentence, telling)) return joined(subject.form, ofEach(text));
  const listed = listedWith(sentence, telling, participants, subject);
  if (listed) return joined(subject.form, ofEach(listed));
  const home = homeOf(sentence, telling);
  if (!sentence.mentions.includes(subject) || within([subject], home).length === 0)
    return titleOfClause(sentence, telling, cast, home);
  if (subject.end <= start) return titleFromSubject(sentence, telling, cast, home);
  const described = descriptionOf(sentence, telling, subject, home);
  if (described) return joined(subject.form, described);
  const whose = telling.type === "personnel" ? personBefore(sentence, telling, participants) : undefined;
  const rest = openingOf(sentence, untimed(plain(sentence, home)), participants).replace(
    /^由[他她](?=接|[出担兼继]任)/,
    "",
  );
  if (whose && !rest.includes(whose.form)) return joined(whose.form, rest);
  return titleOfClause(sentence, telling, cast, home);
}

/** The words of a clause from where it says something on, with the name of who is meant by 他. */
function openingOf(sentence: Sentence, clause: string, participants: Cast["participants"]): string {
  const person = participants.find(({ kind, form }) => kind === "person" && !clause.includes(form))?.form;
  return withoutCareer(withoutOpening(clause, sentence), sentence)
    .replace(SAID_BEFORE, "")
    .replace(/^[他她]/, (pronoun) => person ?? pronoun);
}

/** 在云岚鲜生任职多年的|林若川出任总裁: where somebody was before, in front of their name. */
function withoutCareer(clause: string, { mentions }: Sentence): string {
  const [career = ""] = CAREER.exec(clause) ?? [];
  const isOfPerson = mentions.some(({ kind, form }) => kind === "person" && clause.startsWith(form, career.length));
  return isOfPerson ? clause.slice(career.length) : clause;
}
const CAREER = /^(?:曾|此前|早年)?(?:在|负责|供职于|效力于)[^，,的]{2,24}的/;

/** 她透露|云岚鲜生将开店: that somebody says it whom nothing names. */
const SAID_BEFORE = /^[他她](?:透露|表示|说|称|指出|坦言)[，,]?(?=.{6})/;

/** What a clause says that does not name its subject before the trigger, with whoever acts or speaks. */
function titleOfClause(sentence: Sentence, telling: Telling, { subject, participants }: Cast, home: Span): string {
  const { mentions } = sentence;
  const { type, trigger } = telling;
  const { text } = trigger;
  const clause = untimed(plain(sentence, home));
  const [own, other] = pointedAt(sentence, telling) ?? [];
  const rest = openingOf(sentence, clause, participants)
    .replace(/^[前后]者/, (word) => own?.form ?? word)
    .replace(/[前后]者/, (word) => other?.form ?? word);
  const speaker = speakerBefore(sentence, home);
  if (rest.startsWith(subject.form) || (speaker && rest.startsWith(speaker.form))) return rest;
  const isVerbal = startsWithVerb(sentence, home, rest) && !(subject.kind === "person" && THERE_IS.test(rest));
  const isNoun =
    rest.startsWith(text) && wordsIn(sentence.block, { start: trigger.end, end: trigger.end + 1 }).some(isVerb);
  const goesOn = GOES_ON.test(clause);
  if (speaker && !goesOn && (isNoun || !isVerbal)) return spokenBy(speaker, rest.replace(SAYS, ""));
  const isDeed = isVerbal || (type !== "personnel" && rest.startsWith(text));
  const actor = isDeed ? actorOf(sentence, telling, home, participants) : undefined;
  const isNamedLater = mentions.includes(subject) && subject.start > trigger.start;
  if (isNamedLater || within(mentions, home).some(({ form }) => form === subject.form))
    return actor ? joined(actor.form, rest) : speaker && isVerbal ? announcedBy(speaker, rest, sentence, home) : rest;
  const theme = themeOfWorks(sentence, subject, home);
  if (theme && (isVerbal || rest.startsWith(text))) return theme + rest;
  if (rest === text) return joined(subject.form, bare(text));
  if (isDeed && actor?.kind === "person")
    return isSaidBy(sentence, actor, home) ? `${actor.form}：${rest}` : joined(actor.form, rest);
  if (isDeed) return joined(subject.form, rest);
  const isMeasured =
    type === "results" && subject.kind === "company" && rest.slice(0, MAX_MEASURED + text.length).includes(text);
  if (goesOn || isMeasured) return joined(subject.form, rest);
  // Whoever comes or goes does so somewhere: 云岚鲜生：方一诺出任总经理.
  const isOfHouse = type === "personnel" && subject.kind !== "person";
  const isOfOther =
    type === "statement" ? mentions.some(({ form }) => rest.startsWith(form)) : namesSomebody(rest, sentence);
  return isOfOther && !isOfHouse ? rest : `${subject.form}：${rest}`;
}

/** 林若川宣布，|以3亿元收购: what somebody makes known that opens with a verb, with the word by which they do. */
function announcedBy({ form }: Mention, rest: string, sentence: Sentence, home: Span): string {
  const clause = sentence.clauses.findLast((one) => one.end <= home.start && SAYS_NOTHING.test(plain(sentence, one)));
  return clause && plain(sentence, clause).endsWith("宣布") ? `${form}宣布${rest}` : `${form}：${rest}`;
}

/** 三号码头由|甲|投资建设，…|开工: what somebody builds or makes, of which the clauses behind tell. */
function themeOfWorks(sentence: Sentence, subject: Mention, home: Span): string {
  const clause = sentence.clauses.find((one) => one.end <= home.start && within([subject], one).length > 0);
  const isMaker = clause && sentence.block.simplified.slice(clause.start, subject.start).includes("由");
  return isMaker ? themeOf(sentence, clause) : "";
}

/** 年内还|有两架客机交付: what there is, is nobody's deed. */
const THERE_IS = /^(?:还|仍)?有(?!意|望|权)/;

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

/** 江川大学教授|林若川认为，…: the person who says what the clause behind tells. */
function speakerBefore(sentence: Sentence, home: Span): Mention | undefined {
  const clause = sentence.clauses.findLast((one) => one.end <= home.start && SAYS_NOTHING.test(plain(sentence, one)));
  return clause && within(sentence.mentions, clause).find(({ kind }) => kind === "person");
}

/** 甲、乙、丙等|都在那时创立: what is said of all of a list, of which the title is about one; null where it is about all. */
function listedWith(
  sentence: Sentence,
  { trigger, clause }: Telling,
  participants: Cast["participants"],
  subject: Mention,
): string | null {
  const listed = sentence.mentions.filter(({ kind, end }) => kind === "company" && end <= trigger.start);
  const [first, last] = [listed[0], listed.at(-1)];
  if (!first || !last || first === last || participants.length > 1 || !listed.includes(subject)) return null;
  if (sentence.block.simplified.charAt(first.end) !== "、") return null;
  const said = plain(sentence, { start: last.end, end: clause.end });
  return DONE_TOGETHER.test(said) ? null : said.replace(/^等?[都均也]?/, "");
}
/** 甲、乙|三方联合宣布: what each of a list does not do by itself. */
const DONE_TOGETHER = /^等?(?:[两二三四五六双多各]方|[两三多]家|联合|联手|共同|携手|合作|一[起同道])/;

/** Of whom the text speaks when a clause tells of their post without their name. */
function personBefore({ mentions }: Sentence, { trigger }: Telling, participants: Cast["participants"]) {
  return participants.find((one) => one.kind === "person" && (!mentions.includes(one) || one.end <= trigger.start));
}

/** 江川大学|与|某公司: who acts together with the subject; behind 对 and 就 stands to or about whom another does something. */
const BESIDE = /^(?:[与和同及]|以及)$/;
const DONE_TO = /[对向给就]$/;
/** 海鼎二期由乙与|甲, 这台机床是|甲: who is named is not whom the clause is about, which has no name that we know. */
const HAS_OTHER =
  /^(?!随后|同时|此外|[并也还又曾已将])[^，,]{2,}(?:(?:[与和跟]|同(?![时样比期日年]))(?:[^，,]{0,6}的)?|是)$|^(?!公司|[其该这本此])[^，,]{2,}由$/;
/** 包括|甲|在内的厂商: one of those whom a clause is about. */
const AMONG = /^在内的/;
/** 改判|某厂董事长|林若川|有期徒刑三年: to whom what is done. */
const SENTENCES = /(改判|判处|重判|轻判)[^，,。；的]{0,16}$/;
/** Types of what is done to somebody. */
const DONE_TO_ONE: ReadonlySet<EventType> = new Set<EventType>(["sanction", "dispute"]);
/** Behind 将 and 把 stands to whom something is done. */
const OBJECT_OF = /[将把]$/;
/** How many characters before the trigger the verb stands whose object the subject is: 列入|“实体清单. */
const MAX_VERB = 4;

/** The clause from its subject on; where a long one begins with somebody's post, from the person on. */
function titleFromSubject(sentence: Sentence, telling: Telling, { subject, participants }: Cast, home: Span): string {
  const { block, mentions } = sentence;
  const { trigger } = telling;
  const from = (start: number) => untimed(plain(sentence, { start, end: home.end }));
  const behind = ({ form, end }: Mention) => joined(form, from(end).replace(BEHIND_SUBJECT, ""));
  const lead = block.simplified.slice(home.start, startOfList(sentence, subject));
  const [first] = within(mentions, { start: home.start, end: subject.start });
  const [, sentenced] = SENTENCES.exec(lead) ?? [];
  if (sentenced !== undefined && DONE_TO_ONE.has(telling.type)) {
    const whom =
      within(mentions, home).find(({ kind, start }) => kind === "person" && start > subject.start) ?? subject;
    return `${whom.form}被${sentenced}${from(whom.end)}`;
  }
  const start = home.start + lead.lastIndexOf("：") + 1;
  if (subject.kind !== "person" && !/的$/.test(lead) && actsBefore(sentence, { start, end: subject.start })) {
    const whole = openingOf(sentence, from(start), participants);
    const actor = startsWithVerb(sentence, home, whole) ? actorOf(sentence, telling, home, participants) : undefined;
    return actor ? joined(actor.form, whole) : whole;
  }
  if (first && (BESIDE.test(block.simplified.slice(first.end, subject.start)) || DONE_TO.test(lead)))
    return from(first.start);
  if (AMONG.test(block.simplified.slice(subject.end))) return from(home.start);
  if (
    (!first || first.kind === "product") &&
    HAS_OTHER.test(plain(sentence, { start: home.start, end: subject.start }))
  )
    return from(home.start);
  if (lead === "对" && DONE_TO_ONE.has(telling.type) && !/[：:]/.test(from(subject.end)))
    return `${subject.form}被${from(subject.end)}`;
  if (OBJECT_OF.test(lead)) {
    const verb = wordsIn(block, { start: subject.end, end: trigger.end }).find(isVerb)?.start ?? trigger.start;
    if (trigger.start - verb <= MAX_VERB)
      return first
        ? from(first.start)
        : `${subject.form}${plain(sentence, { start: subject.end, end: verb })}被${from(verb).replace(BEHIND_SUBJECT, "")}`;
  }
  const whole = withVerb(sentence, telling, home, behind(subject));
  if (fitsTitle(whole) || !isHolder(sentence, subject)) return whole;
  const [holder] = within(mentions, { start: subject.end, end: trigger.start }).filter(({ kind }) => kind === "person");
  return holder ? behind(holder) : whole;
}

/** 甲|投运|的输电工程: of nouns alone that the subject has done something to, that it has. */
function withVerb({ block }: Sentence, { trigger }: Telling, home: Span, title: string): string {
  const isNoun = block.simplified.charAt(trigger.end) === "的" && title.includes(`${trigger.text}的`);
  const hasVerb = wordsIn(block, { start: trigger.end, end: home.end }).some(isVerb);
  return isNoun && !hasVerb ? title.replace(`${trigger.text}的`, trigger.text) : title;
}

/** 甲、|乙: where the list begins in which one stands. */
function startOfList({ block, mentions }: Sentence, { start }: Span): number {
  return mentions.reduceRight(
    (from, one) => (one.end < from && block.simplified.slice(one.end, from) === "、" ? one.start : from),
    start,
  );
}

/** 三部门|通报某公司造假案, 某某|获颁某局证书: whether a verb stands before one who is then what is done something about. */
function actsBefore({ block }: Sentence, { start, end }: Span): boolean {
  const isTold = wordsIn(block, { start, end }).some(
    (word) => isVerb(word) && (word.text.length > 1 || word.text === "获"),
  );
  return isTold || block.simplified.slice(start, end).endsWith("获颁");
}

/** 成立于2019年的|某公司, 被曝欠薪的芯片厂商|某公司: what is told stands before whom it is told of. */
const DESCRIBED = /^(.{4,})的(?:[^，,。；;、的]{0,10})$/;

/** Whether a word is a verb by which somebody else tells of the subject: 提到; not 前身|是. */
const tells = (word: Word) => isVerb(word) && !/^[是为]$/.test(word.text);

/** What a description of the subject before it says; null where there is none. */
function descriptionOf(sentence: Sentence, { trigger }: Telling, subject: Mention, home: Span): string | null {
  const [, described] = DESCRIBED.exec(sentence.block.simplified.slice(home.start, subject.start)) ?? [];
  if (described === undefined || subject.start < trigger.end) return null;
  const end = home.start + described.length;
  if (end < trigger.end || within(sentence.mentions, { start: end, end: subject.start }).length > 0) return null;
  const teller = within(sentence.mentions, { start: home.start, end: trigger.start }).at(-1);
  const isTold = teller && wordsIn(sentence.block, { start: teller.end, end: trigger.start }).some(tells);
  const said = plain(sentence, { start: isTold ? trigger.start : home.start, end }, false);
  return withoutOpening(said.replace(/^[^，,]*前身[是为]/, ""), sentence);
}

/** A clause that names its subject by a word that stands for it, or by a verb of speech alone. */
const GOES_ON = /^(?:该公司|公司|其(?!中|实|他|次)|集团|它|这家公司|称|说|表示)/;

/** 称|…: a verb of speech that a colon makes needless. */
const SAYS = /^(?:[称说]|表示|指出|指(?![控责示数标定]))(?=.{6})/;

/** 公司今年将…: what a speaker says of the company and not of themselves. */
const OF_COMPANY = /^[，,\s“「]*(?:[该本]|未来|目前)?公司/;

/** 不是赌气，|是算过账的, 如果不涨价，|就关门: how the first of two clauses begins of which each says something. */
const IS_TWOFOLD = /不[是只仅单光]|如果|一旦|只要|若|要是/;

/** 某某在会上表示,…: who says it, and the first clause that says something; with what that depends on. */
function titleOfSpeech(sentence: Sentence, telling: Telling, subject: Mention): string | null {
  const content = contentOf(sentence, telling);
  if (!content) return null;
  const { clause, trigger } = telling;
  const inClause = within(sentence.mentions, { start: clause.start, end: trigger.start });
  const speaker = inClause.findLast(({ kind }) => kind === "person") ?? subject;
  const { form } = speaker;
  const own = OF_COMPANY.test(sentence.block.simplified.slice(content.start, content.end)) ? "公司" : "";
  const words = own + withoutOpening(plain(sentence, content, false), sentence);
  const said = (IS_TWOFOLD.test(words.split(/[，,]/, 1)[0] ?? "") ? words : words.replace(/[，,]/, "")).replace(
    SAYS,
    "",
  );
  const condition = conditionOf(sentence, telling, content);
  if (condition) {
    const whole = `${form}：${plain(sentence, { start: condition.start, end: content.end }, false)}`;
    return fitsTitle(whole) ? whole : `${form}：${condition.word}…，${said}`;
  }
  const isDeed =
    DOES_BY_SAYING.test(trigger.text) && startsWithVerb(sentence, content, said) && !/^[从由对在据因]/.test(said);
  if (isDeed) return form + (trigger.text === "宣布" ? trigger.text : "") + said;
  if (!said.startsWith(form)) return deniedBy(speaker, trigger.text, said);
  return telling.type === "statement"
    ? spokenBy(speaker, said.slice(form.length).replace(BEHIND_SUBJECT, ""))
    : `${themeOf(sentence, clause)}${trigger.text}：${said}`;
}

/** 宣布|收购, 裁定|批准计划: by saying what they do, a body does it. */
const DOES_BY_SAYING = /^(?:宣布|裁定|判决|裁决)$/;

/** How a clause opens that says by how much, of what the clauses before it name: 同比增长39.1%. */
const BY_HOW_MUCH =
  /^(?:[^，,\d]{0,3}年内(?=增幅|涨幅|降幅|增长)|同比|环比|较|比|增幅|涨幅|降幅|占|[也则已并]?(?:增至|降至|减至|升至|达到?|约为|高达|超过|逾|[为是](?=[^，,]{0,12}\d)))/;

/** The clause of the trigger, with the next where the trigger ends it (…表示,…) and with those that it measures. */
function homeOf({ block, clauses }: Sentence, { type, trigger, clause, end }: Telling): Span {
  const index = clauses.indexOf(clause);
  const isMeasure = ({ start }: Span) => BY_HOW_MUCH.test(block.simplified.slice(start).trim());
  const first = type === "results" ? clauses.findLast((one, i) => i <= index && !isMeasure(one)) : clause;
  const isOpen = block.simplified.slice(trigger.end, clause.end).trim() === "";
  const isSaid = SAYS_NOTHING.test(block.simplified.slice(clause.start, clause.end));
  const last = isOpen ? end : isSaid ? (clauses[index + 1]?.end ?? end) : clause.end;
  return { start: (first ?? clauses[0] ?? clause).start, end: last };
}

/** Words of a verb, or of what may stand before one: 被, 与某某, 拟, 首次. */
const GOES_WITH_VERB = /^(?:v(?!n)|p|d|i)/;
/** The same by themselves, which are tagged as numbers and nouns. */
const IS_ADVERB = /^(?:一度|先后|首次|首度|同步)$/;
/** 拟|收购, 4比2|击败: what stands before a verb as well, however it is tagged. */
const PLANS = /^(?:计划|拟|正在|预计|即将|\d+比\d+|(?:全球|全国)?(?:排名|位列|位居))/;

/** Whether what is said goes on from its subject as a sentence: it begins with a verb or what goes with one. */
function startsWithVerb({ block }: Sentence, clause: Span, said: string): boolean {
  const at = block.simplified.slice(clause.start, clause.end).indexOf(said.slice(0, 4));
  const word = at < 0 ? undefined : block.words[wordAt(block.words, clause.start + at)];
  return word !== undefined && (GOES_WITH_VERB.test(word.tag) || IS_ADVERB.test(word.text) || PLANS.test(said));
}
