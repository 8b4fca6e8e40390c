import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { readYamlLexicon } from "../../../src/lexicon.ts";
import { simplifiedView } from "../../../src/opencc.ts";
import { LEXICON } from "../../builders.ts";

/** The lines of the files of names, as they are written: in the lexicon the last line of two with one form wins. */
const LINES = {
  ...readYamlLexicon("names", z.object({ company: lines(), companies_by_trade: z.record(z.string(), z.string()), institution: lines(), person: z.array(z.string()) })), // prettier-ignore
  ...readYamlLexicon("media", z.object({ media: lines() })),
};

describe("the lexicon", () => {
  test("knows the longest ending of a name", () => {
    const { endingOf } = LEXICON.organizations;
    assert.deepEqual(endingOf("云岚食品股份有限公司"), { ending: "股份有限公司", kind: "company", strength: "legal" });
    assert.equal(endingOf("江川市人民法院")?.kind, "institution");
    assert.equal(endingOf("林若川"), undefined);
    assert.equal(endingOf(""), undefined);
  });

  test("gives the forms of one line one name and one kind", () => {
    const { known } = LEXICON.names;
    for (const form of ["腾讯", "腾讯控股", "Tencent"])
      assert.deepEqual(known.get(form), { kind: "company", name: "腾讯" }, form);
    assert.equal(known.get("深交所")?.kind, "institution");
    assert.equal(known.get("证券时报")?.kind, "institution");
  });

  test("has each form on one line alone, in simplified script", () => {
    const trades = Object.values(LINES.companies_by_trade).flatMap((forms) => forms.split(/\s+/).filter(Boolean));
    const names = [...LINES.company.flat(), ...trades, ...LINES.institution.flat(), ...LINES.person];
    for (const forms of [names, LINES.media.flat()]) assert.deepEqual(twice(forms), []);
    assert.deepEqual(
      names.filter((form) => simplifiedView(form) !== form),
      [],
    );
  });

  test("does not say of one word that it is a name and that it never is one", () => {
    const { known, never, commonLatin } = LEXICON.names;
    assert.deepEqual(
      [...known.keys()].filter((form) => never.has(form) || commonLatin.has(form)),
      [],
    );
  });

  test("has no trigger of two types, and takes none back that it also wants", () => {
    const strong = [...LEXICON.events.types].flatMap(([type, words]) =>
      words.strong.map((word) => [word, type] as const),
    );
    const types = new Map<string, string[]>();
    for (const [word, type] of strong) types.set(word, [...(types.get(word) ?? []), type]);
    assert.deepEqual(
      [...types].filter(([, all]) => all.length > 1),
      [],
    );
    for (const [type, { strong: wanted, weak, without }] of LEXICON.events.types)
      assert.deepEqual(
        without.filter((word) => wanted.includes(word) || weak.includes(word)),
        [],
        type,
      );
  });

  test("has no empty words, which would stand everywhere", () => {
    const { people, organizations, names, events } = LEXICON;
    const words = [people.titles, people.speech, people.titleModifiers, people.never, organizations.outside, organizations.generic, organizations.inside, names.never, names.commonLatin, names.known.keys(), events.general]; // prettier-ignore
    for (const list of words) for (const word of list) assert.equal(word, word.trim());
    for (const list of words) for (const word of list) assert.notEqual(word, "");
  });
});

function lines(): z.ZodType<string[][]> {
  return z.array(z.array(z.string()));
}

function twice(forms: readonly string[]): string[] {
  const seen = new Set<string>();
  return forms.filter((form) => seen.has(form) || !seen.add(form));
}
