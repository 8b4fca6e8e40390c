import { z } from "zod";
import { readYamlLexicon } from "../../lexicon.ts";
import { createMatcher, type Match } from "../../matcher.ts";
import type { OwnLexicon } from "../../model/own-lexicon.ts";
import { overFile } from "./roles/over.ts";
import {
  EVENT_STATUSES,
  EVENT_TYPES,
  type EntityKind,
  type EventStatus,
  type EventType,
} from "../../model/front-matter.ts";

/** What extract knows of the world, read from `src/lexicon`. */
export interface Lexicon {
  readonly organizations: OrganizationLexicon;
  readonly people: PeopleLexicon;
  readonly names: NamesLexicon;
  readonly events: EventsLexicon;
  /** Attributes of claims that a person has added. */
  readonly claims: OwnLexicon["claims"];
}

export type Strength = "legal" | "strong" | "trade";

export interface Ending {
  readonly ending: string;
  readonly kind: "company" | "institution";
  readonly strength: Strength;
}

/** Whether companies alone are spoken of so, or they more than others. */
export type Cue = "surely" | "likely";

/** Whether an office is known by its name alone where the text says of what kind of place it is, only by its place, or is one of a state. */
export type Office = "office" | "of place" | "ministry";

export interface OrganizationLexicon {
  /** The longest ending that a word or a name has. */
  readonly endingOf: (text: string) => Ending | undefined;
  /** Whether a text is an ending and nothing else. */
  readonly isEnding: (text: string) => boolean;
  /** Whether any ending ends as a text does: the quick question before the slow one. */
  readonly mayEnd: (text: string) => boolean;
  /** The names of offices that every place has, where a text has them. */
  readonly findOffices: (text: string) => readonly Match<Office>[];
  readonly outside: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
  /** Nouns that stand before a name and say what its bearer is: 船东, 大厂, 原告. */
  readonly describing: ReadonlySet<string>;
  /** Words of everybody's that the segmenter does not know: 营收, 线上. */
  readonly unnamed: ReadonlySet<string>;
  /** The places where a text has what stands right before names of companies: 船东, 创办. */
  readonly findSaidBefore: (text: string) => readonly Match<Cue>[];
  /** The same of names in Latin letters: 客户, 股东. */
  readonly findSaidBeforeLatin: (text: string) => readonly Match<Cue>[];
  /** What the last word of a name in Latin letters makes of it: Jon Peddie Research; null where it tells nothing. */
  readonly latinEndingOf: (form: string) => "company" | "institution" | null;
  /** The places where a text has what is said of companies right behind their names: 领投, 营收. */
  readonly findSaidBehind: (text: string) => readonly Match<Cue>[];
  /** Verbs for what companies do, and their goods do not: 出资. */
  readonly actsOfCompanies: ReadonlySet<string>;
  readonly grammar: Grammar;
  readonly leading: LeadingWords;
  /** Whether a word is a place with an administration of its own: 周口市, 生产建设兵团. */
  readonly isAdministration: (word: string) => boolean;
  /** Whether a character is what such a place is: 市, 县. */
  readonly isUnit: (character: string) => boolean;
  /** Words between two places: 新疆|生产|建设|兵团. */
  readonly innerOfPlaces: ReadonlySet<string>;
  /** Whether a form ends as a room does, and as an office only seems to: 发布厅. */
  readonly isHall: (form: string) => boolean;
  /** Whether a title begins with a part of the committee of a place: 政法委|书记. */
  readonly isOfCommittee: (title: string) => boolean;
}

/** What characters of grammar say of a name that they stand in or beside. */
export interface Grammar {
  /** Whether a word that nobody knows is a piece of a sentence, not a coined name: 这座, 难成. */
  readonly isPiece: (word: string) => boolean;
  /** Whether it may be one, since it holds what coined names seldom do: 广受. */
  readonly mayBePiece: (text: string) => boolean;
  /** Whether a form begins with what no name does: 由|云岚乳业. */
  readonly begins: (form: string) => boolean;
  /** What may stand before a name and be no part of it: 拟, 作为. */
  readonly before: ReadonlySet<string>;
  /** Whether a form ends with what goes on behind a name: 云岚控股|仍. */
  readonly ends: (form: string) => boolean;
  /** Whether a text begins with what goes on behind a complete name: 云岚集团|增持. */
  readonly goesOn: (text: string) => boolean;
}

/** Words right before a name that are taken for its beginning. */
export interface LeadingWords {
  /** Those with which what is taken for a name begins. */
  readonly lone: readonly string[];
  /** Whether a text ends with a word whose last character is taken for the first of the name. */
  readonly isGlued: (text: string) => boolean;
  /** How much of a text that question needs, in characters. */
  readonly longest: number;
}

export interface PeopleLexicon {
  readonly surnames: ReadonlySet<string>;
  /** How long the surname is with which a text begins; 0 where there is none. */
  readonly surnameOf: (text: string) => 0 | 1 | 2;
  /** Whether a text is made of characters that transliterate foreign names: 特雷泽克. */
  readonly isTransliterated: (text: string) => boolean;
  readonly countries: ReadonlySet<string>;
  /** Cities abroad with courts and offices of their own. */
  readonly capitals: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** Whether any title starts or ends with a UTF-16 unit: the quick question before the slow one. */
  readonly mayStartTitle: (unit: number) => boolean;
  readonly mayEndTitle: (unit: number) => boolean;
  /** In characters. */
  readonly longestTitle: number;
  /** How the titles of those end who serve the holder of another post: 董事长|文化助理. */
  readonly serving: readonly string[];
  readonly titleModifiers: ReadonlySet<string>;
  /** Other words for titles, with the fuller ones: 董座. */
  readonly shortTitles: ReadonlyMap<string, string>;
  /** Words in titles of those who have a post in a company. */
  readonly companyPosts: readonly string[];
  /** Whether a body of such a name has a post, where there is such a post in one kind of body alone; else null. */
  readonly bodyOfPost: (title: string) => ((form: string) => boolean) | null;
  /** Whether a body of such a name has those who are called so, where there are such in some kinds of body alone: 医生; else null. */
  readonly bodyOfStaff: (title: string) => ((form: string) => boolean) | null;
  /** Bodies of which there is one in the country, or in each place: 足协, 政协. */
  readonly soleBodies: readonly string[];
  /** Whether a title says what somebody is and not where: 作家. */
  readonly isProfession: (title: string) => boolean;
  /** Whether several in one body may have a title: 董事. */
  readonly isOfMany: (title: string) => boolean;
  /** Whether a title says of what somebody is the head, so that what stands before it is a body. */
  readonly isHead: (title: string) => boolean;
  /** Offices of a place rather than of a body: 省长. */
  readonly officesOfPlace: ReadonlySet<string>;
  /** How the parts of a body end: 证券|部. */
  readonly departments: readonly string[];
  /** Those as which names of companies may end too: 科. */
  readonly departmentsLikeNames: readonly string[];
  /** How no part of a body begins: 教育|部. */
  readonly noDepartments: readonly string[];
  /** How what stands between a body and a title ends: 运输|司. */
  readonly parts: readonly string[];
  /** How those parts end that are called by their places: 浦东|支行. */
  readonly branches: readonly string[];
  /** How what has posts ends that is no entity of ours: behind a name of its own, or any word; and what ends so and has none. */
  readonly holders: Readonly<Record<"named" | "any" | "none", readonly string[]>>;
  /** A verb by which somebody has a post (3), with what says when (1) and 在… (2) before it. */
  readonly assumes: RegExp;
  /** Whether a word is a verb by which somebody has, gets or is given a post: 出任, 委任. */
  readonly isVerbOfPost: (word: string) => boolean;
  /** What is called after somebody, or as somebody might be: 定律, 奖. */
  readonly eponyms: readonly string[];
  /** What somebody is to another: 妻子, 长子. */
  readonly kin: readonly string[];
  /** Whether a title is that of who has a shop or a small firm, or who sails a ship. */
  readonly isOwner: (title: string) => boolean;
  readonly isSailor: (title: string) => boolean;
  readonly speech: ReadonlySet<string>;
  readonly honorifics: readonly string[];
  readonly never: ReadonlySet<string>;
  /** Whether a form ends as what is eaten does: 艾饺. */
  readonly isFood: (form: string) => boolean;
}

export interface NamesLexicon {
  /** Known form → its kind and the first form of its line. */
  readonly known: ReadonlyMap<string, { readonly kind: EntityKind; readonly name: string }>;
  readonly media: ReadonlySet<string>;
  readonly commonLatin: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  /** Whether a form ends as names of drugs do: 云岚替尼. */
  readonly isDrug: (form: string) => boolean;
  /** Provinces and the larger cities. */
  readonly places: ReadonlySet<string>;
  /** Known forms that are common words too. */
  readonly alsoWords: ReadonlySet<string>;
  /** Sites and apps, which are companies only where a text lets them act. */
  readonly platforms: ReadonlySet<string>;
  /** Whether a known form may be a common word (小米, 金融界), so that the texts must use it as a name. */
  readonly isWordToo: (form: string) => boolean;
}

/** The words that tell of events of one type. */
export interface EventTriggers {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  /** Longer words that hold a trigger and are none. */
  readonly without: readonly string[];
  /** Words that take a weak trigger back where they follow it in its clause. */
  readonly unless: readonly string[];
  /** Words that are a trigger only where one of those that stand with them follows in their clause: 拿下 … 股权. */
  readonly if: Readonly<Record<string, readonly string[]>>;
}

export interface EventsLexicon {
  /** The words of all types: what tells that something happened is no name. */
  readonly triggers: ReadonlySet<string>;
  readonly types: ReadonlyMap<EventType, EventTriggers>;
  readonly status: ReadonlyMap<EventStatus, readonly string[]>;
  /** Words of general statements, which tell of nothing that happened. */
  readonly general: readonly string[];
  /** With these a clause begins on which the rest of its sentence depends. */
  readonly conditions: readonly string[];
}

const words = z.array(z.string().min(1));
const spaced = z.string().transform((text) => text.split(/\s+/).filter(Boolean));

const organizationsFile = z.strictObject({
  suffixes: z.array(
    z.strictObject({
      kind: z.enum(["company", "institution"]),
      strength: z.enum(["legal", "strong", "trade"]),
      endings: words,
    }),
  ),
  offices: z.strictObject({
    fields: spaced,
    endings: words,
    of_place: words,
    of_committee: words,
    others: words,
    ministries: spaced,
  }),
  outside: words,
  generic: words,
  inside: words,
  describing: words,
  describing_anybody: words,
  unnamed: spaced,
  grammar: z.strictObject({
    never: z.string(),
    seldom: z.string(),
    first: z.string(),
    last: z.string(),
    behind: spaced,
    words: spaced,
    before: z.string(),
    maybe_before: spaced,
  }),
  said: z.strictObject({ surely: spaced, likely: spaced, before: spaced, acts: spaced, before_latin: spaced }),
  latin_endings: z.strictObject({ company: spaced, institution: spaced }),
  leading: z.strictObject({ lone: spaced, glued: spaced, counted: z.string() }),
  halls: words,
  administrations: z.strictObject({ units: z.string(), others: words, inner: words }),
});

const peopleFile = z.strictObject({
  surnames: z.strictObject({ double: spaced, single: z.string() }),
  transliteration: z.string(),
  countries: spaced,
  capitals: spaced,
  titles: words,
  over: overFile,
  short_titles: z.record(z.string(), z.string()),
  serving: words,
  company_posts: words,
  posts: z.array(z.strictObject({ in: words, titles: words.default([]), staff: words.default([]) })),
  sole_bodies: words,
  professions: words,
  professions_of_one: words,
  of_many: words,
  heads: words,
  offices_of_place: words,
  departments: words,
  departments_like_names: words,
  no_departments: words,
  parts: words,
  branches: words,
  holders: z.strictObject({ named: words, any: words, none: words }),
  title_modifiers: words,
  assumes: z.strictObject({ verbs: spaced, others: spaced }),
  appoints: words,
  eponyms: words,
  kin: words,
  owners: words,
  sailors: words,
  speech: words,
  honorifics: words,
  never: words,
  foods: z.string(),
});

const namesFile = z.strictObject({
  company: z.array(words),
  companies_by_trade: z.record(z.string(), spaced),
  institution: z.array(words),
  person: words,
  common_latin: words,
  also_words: words,
  platforms: words,
  never: words,
  drugs: words,
});

const variantsFile = z.object({ places: spaced });

const mediaFile = z.object({ media: z.array(words) });

const triggers = z.strictObject({
  strong: words.default([]),
  weak: words.default([]),
  without: words.default([]),
  unless: words.default([]),
  if: z.record(z.string().min(1), words).default({}),
});

const eventsFile = z.strictObject({
  types: z.partialRecord(z.enum(EVENT_TYPES), triggers),
  status: z.partialRecord(z.enum(EVENT_STATUSES), words),
  general: words,
  conditions: words,
});

/** Reads the lexicon that ships. Throws for a file that does not have its shape: that is a mistake of ours. */
export function readLexicon(): Lexicon {
  const organizations = readYamlLexicon("organizations", organizationsFile);
  const people = readYamlLexicon("people", peopleFile);
  const names = readYamlLexicon("names", namesFile);
  const events = readYamlLexicon("events", eventsFile);
  const { media } = readYamlLexicon("media", mediaFile);
  const { places } = readYamlLexicon("variants", variantsFile);
  const alsoWords = new Set(names.also_words);
  return {
    organizations: {
      ...endingFinder(
        organizations.suffixes.flatMap(({ kind, strength, endings }) =>
          endings.map((ending) => ({ ending, kind, strength })),
        ),
      ),
      latinEndingOf: latinEndingFinder(organizations.latin_endings),
      findOffices: officeFinder(organizations.offices),
      outside: new Set(organizations.outside),
      generic: new Set(organizations.generic),
      inside: new Set(organizations.inside),
      ...cuesOf(organizations),
      grammar: grammarOf(organizations.grammar),
      leading: leadingWords(organizations.leading),
      isAdministration: administrationFinder(organizations.administrations),
      isUnit: (character) => character !== "" && organizations.administrations.units.includes(character),
      innerOfPlaces: new Set(organizations.administrations.inner),
      isHall: (form) => organizations.halls.some((hall) => form.endsWith(hall)),
      isOfCommittee: (title) => organizations.offices.of_committee.some((part) => title.startsWith(part)),
    },
    people: peopleLexicon(people),
    names: {
      known: knownNames(names, media),
      media: new Set(media.flat()),
      commonLatin: new Set(names.common_latin),
      never: new Set(names.never),
      isDrug: endsWithAny(names.drugs),
      places: new Set(places),
      alsoWords,
      platforms: new Set(names.platforms),
      isWordToo: (form) => form.length <= 2 || alsoWords.has(form),
    },
    events: {
      triggers: new Set(Object.values(events.types).flatMap(({ strong, weak }) => [...strong, ...weak])),
      types: new Map(Object.entries(events.types) as [EventType, EventTriggers][]),
      status: new Map(Object.entries(events.status) as [EventStatus, string[]][]),
      general: events.general,
      conditions: events.conditions,
    },
    claims: {},
  };
}

function peopleLexicon(people: z.infer<typeof peopleFile>): PeopleLexicon {
  const surnames = new Set([...people.surnames.double, ...people.surnames.single]);
  const transliteration = new Set(people.transliteration);
  const verbsOfPosts = new Set([...people.assumes.verbs, ...people.appoints]);
  const firstOfTitles = new Set(people.titles.map((title) => title.charCodeAt(0)));
  const lastOfTitles = new Set(people.titles.map((title) => title.charCodeAt(title.length - 1)));
  return {
    surnames,
    surnameOf: (text) => (surnames.has(text.slice(0, 2)) ? 2 : surnames.has(text.charAt(0)) ? 1 : 0),
    isTransliterated: (text) => Array.from(text).every((character) => transliteration.has(character)),
    countries: new Set(people.countries),
    capitals: new Set(people.capitals),
    titles: new Set(people.titles),
    mayStartTitle: (unit) => firstOfTitles.has(unit),
    mayEndTitle: (unit) => lastOfTitles.has(unit),
    longestTitle: Math.max(...people.titles.map((title) => title.length)),
    shortTitles: new Map(Object.entries(people.short_titles)),
    serving: people.serving,
    titleModifiers: new Set(people.title_modifiers),
    companyPosts: people.company_posts,
    bodyOfPost: bodyFinder(people.posts.map(({ in: endings, titles }) => ({ endings, titles }))),
    bodyOfStaff: bodyFinder(people.posts.map(({ in: endings, staff }) => ({ endings, titles: staff }))),
    soleBodies: people.sole_bodies,
    isProfession: endsWithAny([...people.professions, ...people.professions_of_one]),
    isOfMany: endsWithAny([...people.professions, ...people.of_many]),
    isHead: endsWithAny(people.heads),
    officesOfPlace: new Set(people.offices_of_place),
    departments: [...people.departments, ...people.departments_like_names],
    departmentsLikeNames: people.departments_like_names,
    noDepartments: people.no_departments,
    parts: people.parts,
    branches: people.branches,
    holders: people.holders,
    assumes: assumingPattern(people.assumes),
    isVerbOfPost: (word) => verbsOfPosts.has(word),
    eponyms: people.eponyms,
    kin: people.kin,
    isOwner: endsWithAny(people.owners),
    isSailor: endsWithAny(people.sailors),
    speech: new Set(people.speech),
    honorifics: people.honorifics,
    never: new Set(people.never),
    isFood: (form) => form !== "" && people.foods.includes(form.slice(-1)),
  };
}

const NO_TRIGGERS: EventTriggers = { strong: [], weak: [], without: [], unless: [], if: {} };

/** The lexicon with what a person has added for a field of their own. A word that they add is none that is taken back. */
export function withOwn(lexicon: Lexicon, { events, claims }: OwnLexicon): Lexicon {
  const types = new Map(lexicon.events.types);
  const wanted = new Set(Object.values(events.types).flatMap((own) => [...(own?.strong ?? []), ...(own?.weak ?? [])]));
  for (const type of Object.keys(events.types) as EventType[]) if (!types.has(type)) types.set(type, NO_TRIGGERS);
  for (const [type, { strong, weak, without, unless, if: halves }] of types) {
    const own = events.types[type];
    types.set(type, {
      strong: [...strong.filter((word) => !wanted.has(word)), ...(own?.strong ?? [])],
      weak: [...weak.filter((word) => !wanted.has(word)), ...(own?.weak ?? [])],
      without: [...without.filter((word) => !wanted.has(word)), ...(own?.without ?? [])],
      unless: [...unless, ...(own?.unless ?? [])],
      if: Object.fromEntries(Object.entries(halves).filter(([word]) => !wanted.has(word))),
    });
  }
  const status = new Map(
    EVENT_STATUSES.map((one) => [one, [...(lexicon.events.status.get(one) ?? []), ...(events.status[one] ?? [])]]),
  );
  const general = [...lexicon.events.general, ...events.general];
  return { ...lexicon, events: { ...lexicon.events, types, status, general }, claims };
}

function cuesOf({ describing, describing_anybody: ofAnybody, said, unnamed }: z.infer<typeof organizationsFile>) {
  return {
    unnamed: new Set(unnamed),
    describing: new Set([...describing, ...ofAnybody]),
    findSaidBefore: cueFinder(describing, said.before),
    findSaidBeforeLatin: cueFinder(describing, [...said.before, ...said.before_latin]),
    findSaidBehind: cueFinder(said.surely, said.likely),
    actsOfCompanies: new Set(said.acts),
  };
}

/** What a cue that companies stand beside tells of what stands there; a word of both kinds is `likely`. */
function cueFinder(surely: readonly string[], likely: readonly string[]) {
  return createMatcher([
    ...likely.map((form) => ({ form, value: "likely" as const })),
    ...surely.map((form) => ({ form, value: "surely" as const })),
  ]);
}

/** The last word of a name in Latin letters: LB Group Co., Ltd. */
const LAST_LATIN_WORD = /(?<![A-Za-z])([A-Za-z]+)\.?$/;

function latinEndingFinder({ company, institution }: z.infer<typeof organizationsFile>["latin_endings"]) {
  const [companies, institutions] = [new Set(company), new Set(institution)];
  return (form: string) => {
    const last = LAST_LATIN_WORD.exec(form)?.[1] ?? "";
    return companies.has(last) ? "company" : institutions.has(last) ? "institution" : null;
  };
}

function officeFinder({
  fields,
  endings,
  others,
  of_place: ofPlace,
  of_committee: parts,
  ministries,
}: z.infer<typeof organizationsFile>["offices"]) {
  const offices = [
    ...fields.flatMap((field) => endings.map((ending) => field + ending)),
    ...["省", "市", "区", "县"].flatMap((unit) => parts.map((part) => `${unit}委${part}`)),
    ...others,
  ];
  return createMatcher([
    ...offices.map((form) => ({ form, value: "office" as const })),
    ...ofPlace.map((form) => ({ form, value: "of place" as const })),
    ...ministries.map((field) => ({ form: `${field}部`, value: "ministry" as const })),
  ]);
}

function grammarOf(grammar: z.infer<typeof organizationsFile>["grammar"]): Grammar {
  const { never, seldom, first, last, behind, words: inside, before, maybe_before: maybe } = grammar;
  const piece = new RegExp(`[${never}]|^[${first}]|[${last}]$|${inside.join("|")}`);
  const doubtful = new RegExp(`[${never}${seldom}]`);
  return {
    isPiece: (word) => piece.test(word),
    mayBePiece: (text) => doubtful.test(text),
    begins: (form) => before.includes(form.charAt(0)),
    before: new Set(maybe),
    ends: (form) => last.includes(form.slice(-1)),
    goesOn: (text) => behind.some((word) => text.startsWith(word)),
  };
}

/** A number, of what is counted: 1000台|某机械. */
const NUMERAL = /[\d一二两三四五六七八九十百千万多几]$/;

function leadingWords({ lone, glued, counted }: z.infer<typeof organizationsFile>["leading"]): LeadingWords {
  const ends = new Set(glued);
  const lengths = [...new Set(glued.map(({ length }) => length))];
  return {
    lone,
    longest: Math.max(...lengths),
    isGlued: (text) =>
      lengths.some((length) => ends.has(text.slice(-length))) ||
      (counted.includes(text.slice(-1)) && NUMERAL.test(text.slice(0, -1))),
  };
}

/** What may stand before 市 and no place does: 各市, 全省. */
const NO_PLACE = /^[各该本全所从在报与和及将由向对日月]/;

function administrationFinder({ units, others }: z.infer<typeof organizationsFile>["administrations"]) {
  return (word: string): boolean => {
    if (others.some((end) => word.endsWith(end))) return true;
    return units.includes(word.slice(-1)) && /^\p{Script=Han}{3,}$/u.test(word) && !NO_PLACE.test(word);
  };
}

function endingFinder(endings: readonly Ending[]): Pick<OrganizationLexicon, "endingOf" | "isEnding" | "mayEnd"> {
  const byText = new Map(endings.map((ending) => [ending.ending, ending]));
  const byLastTwo = new Map<string, Ending[]>();
  for (const ending of [...byText.values()].sort((a, b) => b.ending.length - a.ending.length))
    byLastTwo.set(ending.ending.slice(-2), [...(byLastTwo.get(ending.ending.slice(-2)) ?? []), ending]);
  const last = new Set(endings.map(({ ending }) => ending.charCodeAt(ending.length - 1)));
  const mayEnd = (text: string): boolean => last.has(text.charCodeAt(text.length - 1));
  const endingOf = (text: string): Ending | undefined => {
    if (!mayEnd(text)) return undefined;
    return byLastTwo.get(text.slice(-2))?.find(({ ending }) => text.endsWith(ending)) ?? byText.get(text.slice(-1));
  };
  return { endingOf, isEnding: (text) => endingOf(text)?.ending === text, mayEnd };
}

/**
 * 任, 担任, 曾任, 兼任 and their kin, the longest first, but as a part of other words; 当了, and 当 and 做 behind 曾, 在 or 由
 * alone, and how many years long.
 */
function assumingPattern({ verbs, others }: z.infer<typeof peopleFile>["assumes"]): RegExp {
  const alternatives = [...verbs]
    .sort((a, b) => b.length - a.length)
    .map((verb) => {
      const behind = others.filter((other) => other.endsWith(verb)).map((other) => other.slice(0, -verb.length));
      const isLongest = (other: string) => !verbs.some((one) => one.length > verb.length && other.startsWith(one));
      const ahead = others
        .filter((other) => other.startsWith(verb) && isLongest(other))
        .map((other) => other.slice(verb.length));
      return [...behind.map((text) => `(?<!${text})`), verb, ...ahead.map((text) => `(?!${text})`)].join("");
    });
  return new RegExp(`${WHEN_ASSUMED}(在[^，。；]{2,20}?)?(${alternatives.join("|")}|${WEAKLY_ASSUMED})`, "g");
}

const WHEN_ASSUMED = "(曾先后|先后|曾经|曾|此前|早年|历|原|(?<!同)时|(?<![目日之以])前|现|已|将|拟)?";
const WEAKLY_ASSUMED =
  "以(?=[^，,。；;：:“”]{2,20}身份)|[当做](?:上了?|了)(?![\\d一二两三四五六七八九十几数多半])|" +
  "(?<=曾|[在进到去入由请让][^，。；]{2,14})(?:[当做干]了(?:[\\d一二两三四五六七八九十几数多]{1,4}年多?|一辈子|半辈子)的?|当(?![年时天日局初前下即然地晚选场])|做(?![出为到好了强大成法]))";

function endsWithAny(endings: readonly string[]): (text: string) => boolean {
  return (text) => endings.some((ending) => text.endsWith(ending));
}

/** The kinds of body of which a post, or the end of it, tells: 体能|教练 is one of teams. */
function bodyFinder(
  posts: readonly { readonly endings: readonly string[]; readonly titles: readonly string[] }[],
): PeopleLexicon["bodyOfPost"] {
  const byTitle = new Map<string, readonly string[]>();
  for (const { titles, endings } of posts)
    for (const title of titles) byTitle.set(title, [...(byTitle.get(title) ?? []), ...endings]);
  return (title) => {
    for (let start = 0; start < title.length; start++) {
      const endings = byTitle.get(title.slice(start));
      if (endings) return endsWithAny(endings);
    }
    return null;
  };
}

function knownNames(file: z.infer<typeof namesFile>, media: readonly (readonly string[])[]): NamesLexicon["known"] {
  const known = new Map<string, { kind: EntityKind; name: string }>();
  for (const kind of ["company", "institution"] as const)
    for (const [name = "", ...forms] of file[kind])
      for (const form of [name, ...forms]) known.set(form, { kind, name });
  for (const name of Object.values(file.companies_by_trade).flat()) known.set(name, { kind: "company", name });
  for (const [name = "", ...forms] of media)
    for (const form of [name, ...forms]) if (!known.has(form)) known.set(form, { kind: "institution", name });
  for (const name of file.person) known.set(name, { kind: "person", name });
  return known;
}
