import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ownStart, withoutDescriptions } from "../../../../src/stages/extract/names/descriptions.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

/** What is left of a form that stands in a text. */
function own(form: string, text = form): string {
  const start = text.indexOf(form);
  const end = start + form.length;
  return text.slice(ownStart(segmentedBlock(text), { start, end }, LEXICON), end);
}

describe("ownStart", () => {
  test("leaves out nouns that say what the bearer of the name is", () => {
    assert.equal(own("挪威船东奥古斯托航运公司"), "奥古斯托航运公司");
    assert.equal(own("中端酒店运营商云岚酒店集团"), "云岚酒店集团");
    assert.equal(own("廉价航空瑶岚航空"), "瑶岚航空");
    assert.equal(own("深圳卖家瑶岚科技"), "瑶岚科技");
  });

  test("leaves out a date, a verb and a country that were taken for the beginning", () => {
    assert.equal(own("日获证监会", "5日获证监会同意"), "证监会");
    assert.equal(own("任云岚人寿", "其后任云岚人寿高管"), "云岚人寿");
    assert.equal(own("瑞士诺华", "与瑞士诺华签约"), "诺华");
    assert.equal(own("韩国瑶岚重工"), "瑶岚重工");
    assert.equal(own("加拿大Wexley矿业"), "Wexley矿业");
    assert.equal(own("加拿大瑶岚夫大学"), "瑶岚夫大学");
    assert.equal(own("英国约克大学"), "约克大学");
    assert.equal(own("日本国立大学"), "日本国立大学");
    assert.equal(own("武汉顺丰", "武汉顺丰称"), "顺丰");
    assert.equal(own("武汉顺丰", "武汉顺丰队"), "武汉顺丰");
  });

  test("leaves alone what is a name as it stands", () => {
    for (const name of [
      "云岚科技",
      "江川云岚运营商服务有限公司",
      "日月光半导体",
      "任我行科技",
      "日本航空",
      "韩国电力公司",
      "加拿大皇家银行",
      "台湾瑶岚浓",
      "韩国瑶岚重工有限公司",
    ])
      assert.equal(own(name), name);
  });
});

test("what goes on behind a complete name is left out", () => {
  const whole = (form: string) =>
    withoutDescriptions(
      segmentedBlock(form),
      [{ block: 0, start: 0, end: form.length, form, kind: "company", source: "shape", weight: 1 }],
      LEXICON,
    ).map((one) => one.form);
  assert.deepEqual(whole("云岚集团增持栖禾"), ["云岚集团"]);
  assert.deepEqual(whole("云岚控股股份"), ["云岚控股"]);
  assert.deepEqual(whole("栖禾餐饮合计"), ["栖禾餐饮"]);
  assert.deepEqual(whole("江川云岚机械有限公司工伤保险"), ["江川云岚机械有限公司"]);
  for (const name of ["云岚半导体股份", "云岚银行股份有限公司", "云岚银行股份有限公司江川分行", "云岚股份"])
    assert.deepEqual(whole(name), [name]);
});
