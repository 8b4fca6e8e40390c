import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { readYamlLexicon } from "../../../src/lexicon.ts";
import { simplifiedView } from "../../../src/opencc.ts";
import { LEXICON } from "../../builders.ts";

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

  test("lists no company twice, and every name in simplified script", () => {
    const lists = z.object({
      company: z.array(z.array(z.string())),
      companies_by_trade: z.record(z.string(), z.string()),
    });
    const { company, companies_by_trade: trades } = readYamlLexicon("names", lists);
    const forms = [...company.flat(), ...Object.values(trades).flatMap((names) => names.split(/\s+/).filter(Boolean))];
    const seen = new Set<string>();
    assert.deepEqual(
      forms.filter((form) => seen.size === seen.add(form).size),
      [],
    );
    assert.deepEqual(
      forms.filter((form) => simplifiedView(form) !== form),
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
