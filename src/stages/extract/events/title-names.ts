import type { Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";
import { actorOf } from "./deeds.ts";
import type { Cast } from "./participants.ts";
import { within } from "./spans.ts";
import type { Telling } from "./tellings.ts";
import { wordsIn } from "./words.ts";

/** Names in titles: given where the text only points at them, and once. */

/** A title that names who is meant, and nobody twice. */
export function withNames(title: string, sentence: Sentence, telling: Telling, cast: Cast): string {
  const once = namedOnce(title, sentence, cast.subject);
  const passive = asDoneToIt(once, sentence, telling, cast.subject);
  return withProduct(withPerson(passive, sentence, telling, cast), sentence, telling);
}

/** 甲·乙：|乙宣布离任, 云岚鲜生|云岚营收3亿元: whoever is named once more by a part of their name. */
function namedOnce(title: string, { block, start, end }: Sentence, { form }: Mention): string {
  if (!title.startsWith(form)) return title;
  const rest = title.slice(form.length).replace(/^：/, "");
  const last = form.slice(form.lastIndexOf("·") + 1);
  if (last !== form && rest.startsWith(last)) return form + rest.slice(last.length);
  const at = block.simplified.slice(start, end).indexOf(rest.slice(0, MIN_AGAIN));
  const word = at < 0 ? undefined : block.words[wordAt(block.words, start + at)];
  const isShort = word?.start === start + at && !/^(?:ns|m|t)/.test(word.tag) && word.text.length >= MIN_SHORT;
  return word && isShort && word.text !== form && form.startsWith(word.text) && rest.startsWith(word.text)
    ? form + rest.slice(word.text.length)
    : title;
}
/** So many characters of a title are looked for in its sentence. */
const MIN_AGAIN = 4;
/** A part of a name that stands for it is no shorter. */
const MIN_SHORT = 2;

/**
 * 云岚鲜生|申请对其破产重整: of what a clause says that others do to the one whom the text speaks of, that it is done to them;
 * where who is named before does it themselves (收购嘉禾超市，又|对其|增资), to whom.
 */
function asDoneToIt(title: string, sentence: Sentence, { clause }: Telling, { form }: Mention): string {
  const { block, mentions, start } = sentence;
  const rest = title.slice(form.length);
  const [whole = "", lead = ""] = TO_IT.exec(rest) ?? [];
  const isNamedThere = within(mentions, clause).some((one) => one.form === form);
  if (!title.startsWith(form) || whole === "" || isNamedThere) return title;
  const said = wordsIn(block, { start: clause.start, end: start + block.simplified.slice(start).indexOf(whole) });
  const isByOther = lead !== "" && said.some((word) => /^(?:n|j|v)/.test(word.tag) && lead.includes(word.text));
  const named = within(mentions, { start, end: clause.start }).filter(({ kind }) => kind !== "product");
  const others = [...new Set(named.flatMap((one) => (one.form === form ? [] : [one.form])))];
  const acts = sentence.clauses.some((one) => one.end <= clause.start && actorOf(sentence, one)?.form === form);
  if (isByOther && others.length === 0 && !acts) return `${form}被${lead}${rest.slice(whole.length)}`;
  const [other] = others;
  return acts && !isByOther && other !== undefined && others.length === 1
    ? `${form}${lead}对${other}${rest.slice(whole.length)}`
    : title;
}
const TO_IT = /^([^，,：被]{0,4})对其(?![他它余中实次])/;

/** 并由|他|接任总裁, 把|他|换了下来: the name of the one person that a telling is about. */
function withPerson(title: string, { mentions }: Sentence, { trigger }: Telling, { participants }: Cast): string {
  const [person, other] = participants.filter(({ kind }) => kind === "person");
  const isNamedLater = person && mentions.includes(person) && person.start > trigger.start;
  if (!person || other || isNamedLater) return title;
  if (title.startsWith(person.form))
    return person.form + title.slice(person.form.length).replace(/^[并，,]*由[他她](?=[接出担兼继升转]任)/, "");
  return title.includes(person.form) ? title : title.replace(DONE_TO_THEM, `$1${person.form}`);
}
const DONE_TO_THEM =
  /(?<=.{2})([把将由向对给让使令判]|报道|授予|任命|聘请|补选|推举|起诉|指控|拘捕|逮捕|罢免|委任)[他她](?!们|人|国|日)/;

/** 开始运营《某游戏》，|这款产品|贡献了三成收入: the name of the work or the product told of before. */
function withProduct(title: string, { block, mentions, start }: Sentence, { clause }: Telling): string {
  const [pointed] = THIS_PRODUCT.exec(title) ?? [];
  if (pointed === undefined) return title;
  const before = block.simplified.slice(start, clause.start);
  const works = before.match(/《[^》]{1,16}》/g) ?? [];
  const products = mentions.filter(({ kind, end }) => kind === "product" && end <= clause.start);
  const [name, other] = new Set([
    ...works,
    ...products.map(({ form }) => form).filter((form) => !works.some((work) => work.includes(form))),
  ]);
  return name !== undefined && other === undefined ? title.replace(pointed, name) : title;
}
const THIS_PRODUCT = /(?<=^|：)(?:该|这[款部个本一])(?:产品|游戏|芯片|车型|手机|电影|作品|软件|系统|药物?|新药)/;
