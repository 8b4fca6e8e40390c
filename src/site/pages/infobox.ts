import type { RelationType } from "../../model/front-matter.ts";
import { simplifiedView } from "../../opencc.ts";
import type { Entity, EntityRole, Mention } from "../dossier.ts";
import { rolesOver } from "../offices.ts";
import { compareBy } from "../order.ts";
import {
  entityLink,
  isShown,
  read,
  readMetadata,
  scriptOf,
  sourceMark,
  word,
  type MaybeLink,
  type SourceMark,
  type View,
} from "./view.ts";

/** What is known of an entity in short; every value leads to the sentence that says so. */
export interface InfoRow {
  readonly label: string;
  readonly items: readonly InfoItem[];
  /** How many there are, where not all are shown. */
  readonly more: string | null;
}

export interface InfoItem extends MaybeLink {
  /** Set where the value is in the other script. */
  readonly lang: string | null;
  /** What is said about the value, each with its sentence: the offices of a person. */
  readonly said: readonly Said[];
}

interface Said {
  /** An office, that it is a former one; null where the value itself is what the sentence says. */
  readonly note: string | null;
  readonly source: SourceMark | null;
}

/** A relation as a row: of those who are it to the entity, or of those to whom the entity is it. */
const RELATION_ROWS: readonly (readonly [RelationType, "object" | "subject", RelationWord])[] = [
  ["subsidiary", "subject", "parent"],
  ["subsidiary", "object", "subsidiaries"],
  ["founder", "object", "founders"],
  ["founder", "subject", "founded"],
  ["investor", "object", "investors"],
  ["investor", "subject", "invested"],
  ["acquirer", "object", "acquirers"],
  ["acquirer", "subject", "acquired"],
];
type RelationWord =
  "parent" | "subsidiaries" | "founders" | "founded" | "investors" | "invested" | "acquirers" | "acquired";

const MOST_ITEMS = 8;

export function shapeInfobox(view: View, entity: Entity): InfoRow[] {
  const { words } = view;
  const mentions = entity.mentions.flatMap(({ sentences }) => sentences.filter((sentence) => isShown(view, sentence)));
  const written = writtenForms(mentions);
  const rows: Pick<InfoRow, "label" | "items">[] = [
    { label: words.names, items: nameItems(view, entity, written) },
    { label: words.forms, items: formItems(view, entity, written, (form) => !entity.misspelt.includes(form)) },
    { label: words.misspelt, items: formItems(view, entity, written, (form) => entity.misspelt.includes(form)) },
    { label: words.mayBe, items: entity.mayBe.map((other) => ({ ...item("", null), ...entityLink(view, other) })) },
    {
      label: words.decisions,
      items: entity.decisions.map(({ because }) => item(readMetadata(view, because, "Hans"), null)),
    },
    { label: words.tickers, items: entity.tickers.map((ticker) => tickerItem(view, ticker, mentions)) },
    { label: words.maker, items: entity.maker ? [productItem(view, entity.maker, mentions)] : [] },
    {
      label: words.roles,
      items: roleItems(view, entity.roles, (role) => organizationOf(view, role)),
    },
    ...RELATION_ROWS.map(([type, side, label]) => ({
      label: words[label],
      items: relationItems(view, entity, type, side),
    })),
    { label: words.staff, items: staffItems(view, entity) },
    { label: words.ownProducts, items: entity.products.map((product) => productItem(view, product, mentions)) },
  ];
  return rows.flatMap(({ label, items }) => (items.length > 0 ? [shorten(view, label, items)] : []));
}

function shorten(view: View, label: string, items: readonly InfoItem[]): InfoRow {
  const isLong = items.length > MOST_ITEMS;
  const more = isLong ? word(view, "andMoreNames", { n: items.length }) : null;
  return { label, items: isLong ? items.slice(0, MOST_ITEMS) : items, more };
}

function item(text: string, source: SourceMark | null): InfoItem {
  return { text, href: null, lang: null, said: [{ note: null, source }] };
}

/** The name in the script of the page, and in the other where that differs. */
function nameItems(view: View, { name, pseudonym }: Entity, written: WrittenForms): InfoItem[] {
  const own = scriptOf(view);
  const other = own === "Hans" ? "Hant" : "Hans";
  const source = sourceOfForm(view, name.Hans, written);
  const note = pseudonym ? view.words.pseudonym : null;
  const items = [{ ...item(name[own], source), said: [{ note, source }] }];
  return name.Hans === name.Hant
    ? items
    : [...items, { ...item(name[other], null), lang: other === "Hans" ? "zh-Hans" : "zh-Hant" }];
}

/** Forms that read as the name does in this script say nothing. */
function formItems(
  view: View,
  { kind, name, forms }: Entity,
  written: WrittenForms,
  isWanted: (form: string) => boolean,
): InfoItem[] {
  const seen = new Set([read(view, name)]);
  return forms.filter(isWanted).flatMap((form) => {
    const text = view.converter.name(form, kind, scriptOf(view));
    if (seen.has(text)) return [];
    seen.add(text);
    return [item(text, sourceOfForm(view, form, written))];
  });
}

/** How an entity is written, each with the first sentence that writes it so. */
type WrittenForms = ReadonlyMap<string, Mention>;

function writtenForms(mentions: readonly Mention[]): WrittenForms {
  const written = new Map<string, Mention>();
  for (const mention of mentions) {
    for (const { start, end } of mention.marks) {
      const form = mention.block.reading.Hans.slice(start, end);
      if (!written.has(form)) written.set(form, mention);
    }
  }
  return written;
}

/** The first sentence in which a form is written out. */
function sourceOfForm(view: View, form: string, written: WrittenForms): SourceMark | null {
  const mention = written.get(form) ?? written.get(simplifiedView(form));
  return mention ? sourceMark(view, mention) : null;
}

/** Articles print a code with or without its market. */
function tickerItem(view: View, ticker: string, mentions: readonly Mention[]): InfoItem {
  const [code = ticker] = ticker.split(".");
  const mention = mentions.find(({ block, start, end }) => block.text.slice(start, end).includes(code));
  return item(ticker, mention ? sourceMark(view, mention) : null);
}

function organizationOf(view: View, { organization, value, article }: EntityRole): MaybeLink {
  if (organization) return entityLink(view, organization);
  if (value.organization === null) return { text: "", href: null };
  return { text: readMetadata(view, value.organization, article.meta.script), href: null };
}

/**
 * Offices by the organization or the person that they are of, what somebody is before what somebody was, without those that
 * only put others together, or that a later article says to be over.
 */
function roleItems(view: View, roles: readonly EntityRole[], linkOf: (role: EntityRole) => MaybeLink): InfoItem[] {
  const items = new Map<string, InfoItem>();
  const over = rolesOver(roles);
  for (const role of [...roles].sort(compareBy((one) => (over.has(one) ? 1 : 0)))) {
    if (isPutTogether(role, roles) || (over.has(role) && !role.value.former)) continue;
    const of = linkOf(role);
    const key = `${of.text}\0${of.href ?? ""}`;
    const said = [...(items.get(key)?.said ?? []), saidOf(view, role)];
    items.set(key, { ...item("", null), ...of, said });
  }
  return [...items.values()];
}

/** 董事长兼总裁 of somebody who is said to be both elsewhere. */
function isPutTogether({ person, organization, value }: EntityRole, roles: readonly EntityRole[]): boolean {
  const parts = value.title.split(/[、兼及和]/);
  if (parts.length < 2) return false;
  const own = roles.filter((one) => one.person === person && one.organization === organization);
  const titles = new Set(own.filter((one) => one.value.former === value.former).map((one) => one.value.title));
  return parts.every((part) => titles.has(part));
}

function saidOf(view: View, { value, article, quote }: EntityRole): Said {
  const title = readMetadata(view, value.title, article.meta.script);
  return { note: value.former ? `${view.words.formerRole}${title}` : title, source: sourceMark(view, quote) };
}

function relationItems(view: View, entity: Entity, type: RelationType, side: "object" | "subject"): InfoItem[] {
  const seen = new Set<Entity>();
  return entity.relations.flatMap((relation) => {
    const other = side === "object" ? relation.subject : relation.object;
    if (relation.value.relation !== type || relation[side] !== entity || seen.has(other)) return [];
    seen.add(other);
    return [{ ...item("", sourceMark(view, relation.quote)), ...entityLink(view, other) }];
  });
}

/** Founders have a row of their own. */
function staffItems(view: View, { staff, relations }: Entity): InfoItem[] {
  const founders = new Set(relations.flatMap(({ subject, value }) => (value.relation === "founder" ? [subject] : [])));
  const others = staff.filter(({ person }) => !founders.has(person));
  return roleItems(view, others, ({ person }) => entityLink(view, person));
}

/** A product on its maker's page, or the maker on the product's: with the sentence that names both. */
function productItem(view: View, other: Entity, mentions: readonly Mention[]): InfoItem {
  const mention = mentions.find(({ block, start, end }) =>
    block.mentions.some((span) => span.entity === other && span.start >= start && span.end <= end),
  );
  return { ...item("", mention ? sourceMark(view, mention) : null), ...entityLink(view, other) };
}
