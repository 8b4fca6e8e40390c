import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Edtf } from "../../../../src/model/edtf.ts";
import type { FoundEvent } from "../../../../src/model/stages.ts";
import { leadInLength, sentencesOf } from "../../../../src/stages/extract/clauses.ts";
import { findAmounts } from "../../../../src/stages/extract/amounts.ts";
import { findDates } from "../../../../src/stages/extract/dates.ts";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import {
  NOTHING_TOLD,
  storyAfter,
  storyOfNextBlock,
  withDateline,
  type Story,
} from "../../../../src/stages/extract/events/story.ts";
import { createMentionFinder } from "../../../../src/stages/extract/mentions.ts";
import { LEXICON, segmentedArticle, type Names } from "../../../builders.ts";

const NAMES: Names = {
  云岚鲜生: "company",
  嘉禾超市: "company",
  穗丰连锁: "company",
  江川证监局: "institution",
  林若川: "person",
};
const PUBLISHED = "2024-09-18" as Edtf;

/** What the paragraphs of an article tell: type and date of each event, in order. */
function told(...paragraphs: string[]): string[] {
  return eventsOf(paragraphs).map(({ type, date }) => `${type} ${date ?? "0"}`);
}

function eventsOf(paragraphs: readonly string[], headline = ""): FoundEvent[] {
  const article = segmentedArticle("标题", paragraphs);
  const mentions = createMentionFinder(new Map(Object.entries(NAMES)))(article);
  let story: Story = { ...NOTHING_TOLD, published: PUBLISHED, headline };
  return article.body.flatMap((block, i) => {
    const dates = findDates(block.simplified, { published: PUBLISHED, told: null });
    story = withDateline(storyOfNextBlock(story), dates, leadInLength(block));
    const sentences = sentencesOf(block, {
      mentions: mentions.filter((mention) => mention.block === i),
      dates,
      amounts: findAmounts(block.simplified),
    });
    return sentences.flatMap((sentence) => {
      const events = findEvents(sentence, [], LEXICON, story);
      story = storyAfter(sentence, events, story);
      return events;
    });
  });
}

describe("the date of an event", () => {
  test("is not the start of what took months", () => {
    assert.equal(told("2022年，林若川创立云岚鲜生，18个月融资4亿元。").at(-1), "funding 0");
    assert.equal(told("2022年，林若川创立云岚鲜生，100天融资4亿元。").at(-1), "funding 2022");
  });

  test("is that of the deed before where nothing behind that leads away", () => {
    assert.equal(told("2021年，嘉禾超市一度停业八个月，并裁员200人。").at(-1), "layoff 2021");
  });

  test("is the day itself for what came after a meeting of that day", () => {
    assert.deepEqual(told("9月3日，云岚鲜生召开股东会。当天会议之后，云岚鲜生董事会聘任林若川为总经理。").slice(-1), [
      "personnel 2024-09-03",
    ]);
  });

  test("is not the day of the news for what the sentence goes on with as older", () => {
    const news = "9月18日，云岚鲜生宣布收购嘉禾超市。";
    assert.deepEqual(told(news, "穗丰连锁收购江川百货60%股份，去年12月获批。").slice(1, 2), ["acquisition 0"]);
  });

  test("is not the one from or to which time is counted", () => {
    assert.deepEqual(told("距其2024年4月29日接替林若川出任云岚鲜生总经理，过去了100天。"), ["personnel 0"]);
    assert.deepEqual(told("嘉禾超市与行业的差距2024年8月缩小，云岚鲜生出任其顾问。"), ["personnel 2024-08"]);
  });

  test("is not the year in which somebody was born", () => {
    assert.deepEqual(told("林若川1966年生于江川，早年任职云岚鲜生。"), ["personnel 0"]);
    assert.deepEqual(told("2006年，林若川任职云岚鲜生。"), ["personnel 2006"]);
  });

  test("is the day of the news for what is told of its occasion, and not for what was before", () => {
    const news = "9月16日上午，云岚鲜生签署合作协议。";
    assert.deepEqual(told(news, "仪式上，嘉禾超市与云岚鲜生签下采购合同。").at(-1), "partnership 2024-09-16");
    assert.deepEqual(told(news, "嘉禾超市此前收购穗丰连锁。").at(-1), "acquisition 0");
    assert.deepEqual(
      told("3月2日上午，云岚鲜生签署合作协议。", "仪式上，嘉禾超市签下采购合同。").at(-1),
      "partnership 0",
    );
  });

  test("is the day of the news in every paragraph until another time is told in it", () => {
    const news = "9月16日上午，云岚鲜生签署合作协议。";
    assert.equal(told(news, "嘉禾超市立即捐赠50万元。").at(-1), "other 2024-09-16");
    assert.equal(told(news, "嘉禾超市捐赠50万元。").at(-1), "other 0");
    assert.equal(told(news, "嘉禾超市去年3月开业。嘉禾超市立即捐赠50万元。").at(-1), "other 0");
    assert.equal(told("云岚鲜生多年来签署合作协议。", "嘉禾超市立即捐赠50万元。").at(-1), "other 0");
    const signed = "仪式上，嘉禾超市与云岚鲜生签下采购合同。";
    assert.equal(told(news, "嘉禾超市将于明年3月开业。", signed).at(-1), "partnership 2024-09-16");
    assert.equal(told(news, `嘉禾超市去年3月开业。${signed}`).at(-1), "partnership 0");
    assert.equal(told(news, "嘉禾超市去年3月开业。", `9月16日，门店开工。${signed}`).at(-1), "partnership 2024-09-16");
  });

  test("is the day of the dateline for what the report opens with and for those who speak, the month for views and interviews", () => {
    const line = "江川社9月17日电(记者林某)云岚鲜生签署合作协议。";
    const said = "云岚鲜生总经理林若川表示，门店会更多。";
    assert.deepEqual(told(line), ["partnership 2024-09-17"]);
    assert.equal(told(`${line}${said}`).at(-1), "statement 2024-09-17");
    assert.equal(told(line, said).at(-1), "statement 2024-09-17");
    assert.equal(told(line, "云岚鲜生总经理林若川在接受采访时表示，门店会更多。").at(-1), "statement 2024-09");
    assert.equal(
      told(line, "记者在启动仪式上了解到，门店会更多。", "云岚鲜生去年亏损。", said).at(-1),
      "statement 2024-09-17",
    );
    assert.equal(told(`${line}嘉禾超市研究员林若川表示，门店会更多。`).at(-1), "statement 2024-09");
  });

  test("is that of each time on which something is told to have happened", () => {
    assert.deepEqual(told("云岚鲜生去年11月、今年2月两度被罚款。"), ["sanction 2023-11", "sanction 2024-02"]);
  });

  test("is not that of the item before where items stand in one paragraph, but of the bulletin", () => {
    const items = "穗丰连锁：17日签署协议。云岚鲜生：收购嘉禾超市。";
    assert.deepEqual(told(items), ["partnership 2024-09-17", "acquisition 0"]);
    const bulletin = eventsOf([items], "午间公告：云岚鲜生收购嘉禾超市");
    assert.equal(bulletin.at(-1)?.date, PUBLISHED);
  });

  test("is no month or year that stands before the next step, or before what another does", () => {
    const sued = "今年8月云岚鲜生起诉嘉禾超市，";
    assert.deepEqual(told(`${sued}穗丰连锁随后被收购。`).at(-1), "acquisition 0");
    assert.deepEqual(told(`${sued}两家公司合作多年；穗丰连锁被收购。`).at(-1), "acquisition 0");
  });

  test("is not that of the sentence before by itself", () => {
    assert.deepEqual(told("2022年，云岚鲜生开业。云岚鲜生收购穗丰连锁，花费3亿元。").at(-1), "acquisition 0");
    assert.deepEqual(told("2022年，云岚鲜生开业。云岚鲜生曾收购穗丰连锁，花费3亿元。").at(-1), "acquisition 0");
  });

  test("is the period of the report that results are told from", () => {
    assert.deepEqual(told("一季报显示，云岚鲜生净利润2亿元。"), ["results 2024-01/2024-03"]);
    assert.deepEqual(told("三季报显示，云岚鲜生净利润2亿元。"), ["results 2023-01/2023-09"]);
    assert.deepEqual(told("年报显示，云岚鲜生净利润2亿元。"), ["results 2023"]);
  });

  test("is its own where the clause before has another, or describes a name by one", () => {
    assert.deepEqual(told("嘉禾超市去年离开，今年6月提起诉讼。"), ["dispute 2024-06"]);
    assert.deepEqual(told("去年底修正的江川办法9月1日起施行，云岚鲜生被罚款。").at(-1), "sanction 2024-09-01");
  });

  test("is none that a record is counted from, or a name holds", () => {
    assert.deepEqual(told("嘉禾超市启动“2020年春风行动”，捐款5万元。").at(-1), "other 0");
    assert.deepEqual(told("云岚鲜生营收创下自2015年以来最大跌幅，亏损5亿元。").at(-1), "results 0");
  });

  test("runs from the first to the last of several dates", () => {
    assert.deepEqual(told("云岚鲜生在2021年、2023年接连完成A轮、B轮融资。"), [
      "funding 2021/2023",
      "funding 2021/2023",
    ]);
    assert.deepEqual(told("云岚鲜生2022年和2020年两次完成融资。"), ["funding 2020/2022"]);
  });

  test("is shared by what the same sentence goes on to tell", () => {
    assert.deepEqual(told("8月20日，云岚鲜生举办年会，宣布收购嘉禾超市。").at(-1), "acquisition 2024-08-20");
  });

  test("is not that of a founding, of a period, or of what came before", () => {
    const last = (text: string) => told(text).at(-1);
    assert.equal(last("云岚鲜生2016年5月创立了嘉禾超市，累计融资超过3亿元。"), "funding ../2024-09-18");
    assert.equal(last("云岚鲜生去年上市后，嘉禾超市被收购。"), "acquisition 2023/2024");
    assert.equal(last("云岚鲜生今年上市后，嘉禾超市被收购。"), "acquisition 2024");
    assert.equal(last("8月20日，林若川表示，云岚鲜生被起诉了。"), "dispute 0");
    assert.equal(last("8月20日，林若川表示，云岚鲜生已被起诉。"), "dispute 2024-08-20");
    assert.equal(last("对于2019年的增长，林若川表示云岚鲜生已签署合作协议。"), "partnership 0");
  });

  test("is a length of time from the date told in the sentence", () => {
    assert.deepEqual(told("2019年，林若川创立了云岚鲜生，在之后的18个月内累计融资超过3亿元。"), [
      "founding 2019",
      "funding 2019/2021",
    ]);
  });

  test("is the year of the edition of a list", () => {
    assert.deepEqual(told("根据《2023江川品牌榜》，云岚鲜生排名第12位。"), ["award 2023"]);
  });

  test("runs from the founding to the publication for what was done since", () => {
    assert.deepEqual(told("云岚鲜生在2018年成立。自成立以来，云岚鲜生已经完成了近7亿元的融资。"), [
      "founding 2018",
      "funding 2018/2024",
    ]);
  });

  test("is the month of the report for what is so by then, and not for what has come together in all", () => {
    assert.deepEqual(told("云岚鲜生正在裁员。"), ["layoff 2024-09"]);
    assert.deepEqual(told("云岚鲜生已收到法院的判决。"), ["dispute 2024-09"]);
    assert.deepEqual(told("云岚鲜生此前已收到法院的判决。"), ["dispute 0"]);
    assert.deepEqual(told("云岚鲜生已累计捐款3亿元。"), ["other 0"]);
  });

  test("is the period told last for results without one", () => {
    assert.deepEqual(told("2023年，云岚鲜生营收30亿元。云岚鲜生净利润2亿元。").at(-1), "results 2023");
  });

  test("is carried on by a sentence that goes on about the same occasion", () => {
    const text = "8月28日，云岚鲜生收到江川证监局的警示函。";
    assert.deepEqual(told(`${text}同时，嘉禾超市被立案调查。`), ["sanction 2024-08-28", "sanction 2024-08-28"]);
    assert.deepEqual(told(`${text}此前，嘉禾超市被立案调查。`).at(-1), "sanction 0");
    assert.deepEqual(told(`${text}嘉禾超市被立案调查。`).at(-1), "sanction 0");
    assert.deepEqual(told(text, "同时，嘉禾超市被立案调查。").at(-1), "sanction 0");
  });

  test("is carried on by what those of the sentence before do next, if they do it at no other time", () => {
    const text = "3月5日，云岚鲜生被嘉禾超市收购。";
    assert.equal(told(`${text}嘉禾超市聘任林若川为总经理。`).at(-1), "personnel 2024-03-05");
    assert.equal(told(`${text}一年多后，嘉禾超市聘任林若川为总经理。`).at(-1), "personnel 0");
    assert.equal(told(`${text}林若川加入嘉禾超市。`).at(-1), "personnel 0");
    assert.equal(told(`${text}穗丰连锁聘任林若川为总经理。`).at(-1), "personnel 0");
    assert.equal(told(`${text}下午，穗丰连锁签署合作协议。`).at(-1), "partnership 2024-03-05");
    assert.equal(told(`${text}签约仪式上，穗丰连锁董事长林若川表示，此举意义重大。`).at(-1), "statement 2024-03-05");
  });

  test("is that with which its sentence begins, whatever else happened then", () => {
    assert.deepEqual(told("2013年，云岚鲜生亏损4200万元，林若川离职。"), ["results 2013", "personnel 2013"]);
    assert.equal(told("4月30日，云岚鲜生成立，林若川任董事长。").at(-1), "personnel 2024-04-30");
  });

  test("is not that of what is undone, nor of the number with which a count begins", () => {
    const undone = "9月16日，云岚鲜生终止2021年12月签订的合作协议。";
    assert.equal(told(undone).at(-1), "partnership 2024-09-16");
    assert.equal(told("云岚鲜生员工由去年3月底的900人减至500人。").at(-1), "layoff 0");
  });

  test("is the month of the report for what is announced", () => {
    assert.equal(told("云岚鲜生公告，终止收购嘉禾超市。").at(-1), "acquisition 2024-09");
  });

  test("is the day of the gathering that is reported from", () => {
    const opening = "9月10日，在江川物流峰会上，云岚鲜生签署合作协议。";
    assert.deepEqual(told(opening, "嘉禾超市创始人林若川在峰会现场回应称，物流要快。"), [
      "partnership 2024-09-10",
      "statement 2024-09-10",
    ]);
    assert.deepEqual(told(opening, "林若川在一场内部会议上回应称，嘉禾超市很好。").at(-1), "statement 0");
  });

  test("is the month of the publication for a state that a paper reports", () => {
    assert.deepEqual(told("根据《江川晚报》报道，林若川已加入穗丰连锁。"), ["personnel 2024-09"]);
  });

  test("is the month of the founding for what is told of it", () => {
    const founded = "云岚鲜生成立于2020年9月。";
    assert.deepEqual(told(founded, "云岚鲜生成立首月便完成A轮融资。").at(-1), "funding 2020-09");
    assert.deepEqual(told(founded, "云岚鲜生成立当年便完成A轮融资。").at(-1), "funding 2020");
    assert.deepEqual(told("云岚鲜生成立于2020年。", "云岚鲜生成立首月便完成A轮融资。").at(-1), "funding 0");
  });

  test("is that of the one founded at almost the same time, which is named behind", () => {
    const [, event] = eventsOf(["2020年，林若川创办了云岚鲜生；几乎同一时期成立的还有嘉禾超市。"]);
    assert.equal(event?.date, "2020");
    assert.equal(event.title, "嘉禾超市成立");
    assert.equal(event.participants[0]?.form, "嘉禾超市");
  });

  test("is an interval for words of the recent past, and none for what they announce", () => {
    assert.deepEqual(told("近日，云岚鲜生收购嘉禾超市。"), ["acquisition 2024-09"]);
    assert.deepEqual(told("不久前，云岚鲜生收购嘉禾超市。"), ["acquisition 2024-06/2024-09"]);
    assert.deepEqual(told("几个月前，云岚鲜生收购了嘉禾超市。"), ["acquisition 2024"]);
    assert.deepEqual(told("近日，云岚鲜生将收购嘉禾超市。"), ["acquisition 0"]);
    assert.deepEqual(told("近年来，云岚鲜生收购了嘉禾超市。"), ["acquisition 0"]);
  });

  test("is the month of the publication for what somebody says in a report", () => {
    assert.deepEqual(told("林若川宣布，云岚鲜生的门店生意很好。"), ["statement 2024-09"]);
    assert.deepEqual(told("林若川曾宣布，云岚鲜生的门店生意很好。"), ["statement 0"]);
  });

  test("lies between a rumour and the publication for the denial of it", () => {
    assert.deepEqual(told("8月30日，云岚鲜生被曝裁员。", "对于这一传闻，云岚鲜生予以否认。"), [
      "layoff 2024-08-30",
      "statement 2024-08-30/2024-09-18",
    ]);
  });

  test("stands in the quote where it is in the same paragraph", () => {
    const [, event] = eventsOf(["8月28日，云岚鲜生收到江川证监局的警示函。同时，嘉禾超市被立案调查。"]);
    assert.equal(event?.quote, "8月28日，云岚鲜生收到江川证监局的警示函。同时，嘉禾超市被立案调查。");
  });

  test("is the day of the gathering for what is said in a report of it, and for who goes on in a post", () => {
    assert.deepEqual(
      told(
        "云岚鲜生9月17日召开发布会。",
        "2023年，公司营收30亿元。3月11日，云岚鲜生复工。",
        "云岚鲜生董事长林若川介绍了新店计划。",
      ).at(-1),
      "statement 2024-09-17",
    );
    assert.deepEqual(told("云岚鲜生9月17日召开股东会，林若川仍续任董事长。").at(-1), "personnel 2024-09-17");
  });

  test("is that of the decision on a plan named by its year", () => {
    assert.deepEqual(
      told("9月17日，云岚鲜生召开股东会。会上，云岚鲜生2023年度利润分配方案获通过。").at(-1),
      "other 2024-09-17",
    );
  });

  test("is the period of results, not the day on which they are made known", () => {
    assert.deepEqual(told("云岚鲜生昨公告8月合并营收15亿元。"), ["results 2024-08"]);
  });
});
