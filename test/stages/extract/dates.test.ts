import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import type { Edtf } from "../../../src/model/edtf.ts";
import {
  findDates,
  inferPublished,
  readDates,
  toldAfter,
  weekOfDigest,
  yearOfSection,
  type DatedText,
} from "../../../src/stages/extract/dates.ts";
import { dayOfFeast, dayOfMoon, toDayNumber } from "../../../src/stages/extract/dates/calendar.ts";

interface Anchors {
  readonly published?: string;
  readonly told?: string;
}

/** Text → its dates as `text=date`, 0 for a date that cannot be known. */
function found(text: string, { published, told }: Anchors = {}): string {
  const mentions = findDates(text, {
    published: (published ?? null) as Edtf | null,
    told: (told ?? null) as Edtf | null,
  });
  return mentions.map((mention) => `${mention.text}=${mention.date ?? "0"}`).join(" ");
}

function check(anchors: Anchors, cases: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.equal(found(text, anchors), expected, text);
}

describe("findDates", () => {
  it("ends a period with a month, as companies in Hong Kong print it, and names two months or quarters in a row", () => {
    check(
      { published: "2024-10-05" },
      {
        截至2024年6月30日止六个月收入3亿港元: "2024年6月30日止六个月=2024-01/2024-06",
        截至今年6月底止首九個月: "今年6月底止首九個月=2023-10/2024-06",
        集團今年6月止年度錄得虧損: "今年6月止年度=2023-07/2024-06",
        截至2023年12月31日止年度: "2023年12月31日止年度=2023",
        到9月底为止: "9月底=2024-09",
        去年三四季度: "去年三四季度=2023-07/2023-12",
        七八月间: "七八月=2024-07/2024-08",
        二十二月: "",
        "2024财政年度": "2024财政年度=2024",
        大年初三: "大年初三=2024-02-12",
      },
    );
  });

  it("takes nothing from a date told in passing of what was before", () => {
    check(
      { published: "2018-10-17" },
      {
        "7月18日，省局就该厂2017年11月被查出的疫苗罚款。五天后，警方立案；24日，七人被拘":
          "7月18日=2018-07-18 2017年11月=2017-11 五天后=2018-07-23 24日=2018-07-24",
        "3月4日，1988年创立的券商摘牌。十天后，换股完成": "3月4日=2018-03-04 1988年=1988 十天后=2018-03-14",
        "7月17日，公司披露监管部门已于7月13日立案。当天，股价大跌":
          "7月17日=2018-07-17 7月13日=2018-07-13 当天=2018-07-17",
        "7月13日，公司在江川签约。当天，股价大涨": "7月13日=2018-07-13 当天=2018-07-13",
        "7月18日公告，7月10日收到法院的传票，次日账户冻结": "7月18日=2018-07-18 7月10日=2018-07-10 次日=2018-07-11",
        "2017年1月至3月间接持股": "2017年1月至3月=2017-01/2017-03",
        案发三个月后受罚: "三个月后=0",
        "7月9日签约，只隔一天又签了合同": "7月9日=2018-07-09 只隔一天=2018-07-10",
        "7月9日签约；只隔一天，又签了合同": "7月9日=2018-07-09 只隔一天=2018-07-10",
        "4月，两家谈妥；月底又投入一笔": "4月=2018-04 月底=2018-04",
        "2015年至2017年间出任总裁": "2015年至2017年间=2015/2017",
      },
    );
  });

  it("leaves a day that is counted within a quote, for which nothing tells the day of the speech", () => {
    check(
      { published: "2024-10-05" },
      {
        "他说：“昨天签了约。”今天又见面": "昨天=0 今天=2024-10-05",
        "「今日開工」今年已是第三次": "今日=0 今年=2024",
        "“江川杯”昨天开赛": "昨天=2024-10-04",
        "“公司今日停牌。公司昨日公告": "今日=2024-10-05 昨日=2024-10-04",
        时隔两年后重开: "两年后=0",
        从2024年夏天起关停: "2024年夏天起=2024-06/2024-08",
      },
    );
  });

  it("goes on in the time told before where the text says so", () => {
    check(
      { published: "2024-10-05" },
      {
        "2022年那个冬天很冷。当时，公司在11月17日停业，次年1月23日清算":
          "2022年=2022 11月17日=2022-11-17 次年1月23日=2023-01-23",
        "那是2022年。公司在9月17日停业": "2022年=2022 9月17日=2024-09-17",
        "今年6月24日开会。那个周日，两人见面": "今年6月24日=2024-06-24 那个周日=2024-06-30",
        "7月3日出事。那天晚上，他在家": "7月3日=2024-07-03 那天晚上=2024-07-03",
        那个周日: "那个周日=0",
      },
    );
  });

  it("takes 当晚 for no day that an earlier sentence told as still to come, and no year before something for one told", () => {
    check(
      { published: "2024-10-05" },
      {
        "6月30日开会。合同2025年1月23日到期。当晚，他发文":
          "6月30日=2024-06-30 2025年1月23日=2025-01-23 当晚=2024-06-30",
        "9月3日，公司公告。演唱会2025年1月23日举行。当晚烟火登场":
          "9月3日=2024-09-03 2025年1月23日=2025-01-23 当晚=2025-01-23",
        "2020年5月上任。他离任前一年，公司8月退市": "2020年5月=2020-05 前一年=0 8月=2024-08",
        "2021年上市，前一年亏损": "2021年=2021 前一年=2020",
        "2021年收入比前一年少": "2021年=2021 前一年=2020",
        "2021年收入是前一年的两倍": "2021年=2021 前一年=2020",
        "2021年收入不及前一年": "2021年=2021 前一年=2020",
        自去年8月1日施行以来的首个: "自去年8月1日=2023-08-01/2024-10-05",
        自去年8月1日施行的办法: "自去年8月1日=2023-08-01/..",
      },
    );
  });

  it("takes up the year told before where a month behind a lapse of time would be to come", () => {
    check(
      { published: "2017-07-10" },
      {
        "2016年8月31日申请破产，半年后清算；12月，两家合并。": "2016年8月31日=2016-08-31 半年后=2017-02 12月=2016-12",
      },
    );
  });

  it("is no finer than weeks where a text counts in weeks, and knows 昨 alone, 半年度 and quarters of the Republic's years", () => {
    check(
      { published: "2024-11-30" },
      {
        两周前开会: "两周前=2024-11-11/2024-11-17",
        三周后: "三周后=2024-12-16/2024-12-22",
        公司昨于会上表示: "昨=2024-11-29",
        公司昨否认: "昨=2024-11-29",
        昨年营收: "昨年=2023",
        "2024年半年度报告": "2024年半年度=2024-01/2024-06",
        "112年第2季营收": "112年第2季=2023-04/2023-06",
        "112年级学生": "",
      },
    );
  });

  it("dates nothing by an age or by what has not been to this day, and takes the end of a month for that told before", () => {
    check(
      { published: "2024-11-30" },
      {
        今年52岁的顾小东接任: "",
        "顾小东今年刚满52岁,去年接任": "去年=2023",
        "到今天都未见道歉,今天才见": "今天=2024-11-30",
        "2016年3月报价，月底退出": "2016年3月=2016-03 月底=2016-03",
        "2016年3月报价，月底将退出": "2016年3月=2016-03 月底=2024-11",
      },
    );
  });

  it("reads dates that need no anchor, at their own precision", () => {
    check(
      {},
      {
        公司于2024年9月12日办理登记: "2024年9月12日=2024-09-12",
        "２０２４年９月１２日": "２０２４年９月１２日=2024-09-12",
        二〇二四年九月十二日: "二〇二四年九月十二日=2024-09-12",
        "2022 年 9 月，": "2022 年 9 月=2022-09",
        "2020年前后创立": "2020年前后=2019/2021",
        "绕不开年轻人，召开年度会议": "",
        "08年开业": "08年=2008",
        "19年2月开业": "19年2月=2019-02",
        "截至2010/01/29": "2010/01/29=2010-01-29",
        "2010.01.29公布": "2010.01.29=2010-01-29",
        "2024年2月30日": "2024年2月30日=0",
        上世纪90年代末: "上世纪90年代末=199X",
        二十世纪八十年代: "二十世纪八十年代=198X",
        "“十四五”期间": "十四五”期间=2021/2025",
        民国三年: "民国三年=1914",
        "106年5月9日": "106年5月9日=2017-05-09",
        店铺于105年更名: "105年=2016",
        这家店于109年的历史中: "",
        "2020年2月20至3月31日": "2020年2月20至3月31日=2020-02-20/2020-03-31",
      },
    );
  });

  it("writes quarters and half-years as intervals of months", () => {
    check(
      {},
      {
        "2024年一季度": "2024年一季度=2024-01/2024-03",
        "2024年第三季度": "2024年第三季度=2024-07/2024-09",
        "2024年前三季度": "2024年前三季度=2024-01/2024-09",
        "2024Q1": "2024Q1=2024-01/2024-03",
        "2024年上半年": "2024年上半年=2024-01/2024-06",
        "2021年前11个月": "2021年前11个月=2021-01/2021-11",
        "2019年三季度末": "2019年三季度末=2019-09",
      },
    );
  });

  it("takes a period that is forecast for that of the year, unless it has been over for long", () => {
    const cases = { "2025-07-14": "2025-01/2025-06", "2025-01-20": "2025-01/2025-06", "2025-12-20": "2026-01/2026-06" };
    for (const [published, date] of Object.entries(cases))
      assert.equal(found("预计上半年亏损", { published }), `上半年=${date}`, published);
    assert.equal(found("预计前三季度亏损", { published: "2025-07-14" }), "前三季度=2025-01/2025-09");
  });

  it("reads the day in brackets behind 从, and 当天 as the last day told where a month to come was told after it", () => {
    assert.equal(found("从今（28）日起", { published: "2017-06-28" }), "今（28）日起=2017-06-28/..");
    const [day] = findDates("当天", { published: "2024-05-06", told: "2025-03", toldDay: "2024-05-05" } as never);
    assert.equal(day?.date, "2024-05-05");
  });

  it("counts from the last day on which something happened, not from a month in passing or a day until which something is known", () => {
    check(
      { published: "2024-06-11", told: "2024-06-10" },
      { "截至4月30日净资产3亿元，当晚公告": "4月30日=2024-04-30 当晚=2024-06-10" },
    );
    check(
      { published: "2024-06-11" },
      {
        "6月10日终止2021年12月的协议，当日股价大跌": "6月10日=2024-06-10 2021年12月=2021-12 当日=2024-06-10",
        "6月10日公告，即日生效": "6月10日=2024-06-10 即日=2024-06-10",
        即日起停售: "即日起=2024-06-11/..",
        "2022年4月2日自曝造假。5月，总裁离职": "2022年4月2日=2022-04-02 5月=2022-05",
        局长今赴立法院: "今=2024-06-11",
      },
    );
    check({ told: "2014-10-09" }, { "隔年11月27日，宣判": "隔年11月27日=2015-11-27", 同一天宣判: "同一天=2014-10-09" });
  });

  it("knows parts of months as the month, 年底 as December and 年初 as the first quarter", () => {
    check(
      { published: "2024-09" },
      {
        "8月底": "8月底=2024-08",
        "8月下旬": "8月下旬=2024-08",
        去年10月中旬: "去年10月中旬=2023-10",
        上月底: "上月底=2024-08",
        截至2023年底: "2023年底=2023-12",
        "2018年初": "2018年初=2018-01/2018-03",
        今年年初至今: "今年年初至今=2024-01/2024-09",
      },
    );
  });

  it("joins the ends of a range and keeps an enumeration apart", () => {
    check(
      {},
      {
        "2000—2006年": "2000—2006年=2000/2006",
        "2020-2021年": "2020-2021年=2020/2021",
        "2021年至2023年": "2021年至2023年=2021/2023",
        "2021年、2023年": "2021年=2021 2023年=2023",
        "2022年上半年到2023年上半年": "2022年上半年到2023年上半年=2022-01/2023-06",
        "2020年1—3月": "2020年1—3月=2020-01/2020-03",
        "2019年6月1日-6月30日": "2019年6月1日-6月30日=2019-06-01/2019-06-30",
        "2023年12月至3月": "2023年12月至3月=2023-12/2024-03",
        "2019年3月10日至15日": "2019年3月10日至15日=2019-03-10/2019-03-15",
        "8月至2024年2月": "8月至2024年2月=2023-08/2024-02",
      },
    );
  });

  it("opens an interval with the date printed", () => {
    check(
      { published: "2024-09" },
      {
        "2022年以前": "2022年以前=../2022",
        "2023年12月后，": "2023年12月后=2023-12/..",
        自2019年以来: "自2019年以来=2019/2024",
        "2024年至今": "2024年至今=2024-01/2024-09",
        "9月1日起执行": "9月1日起=2024-09-01/..",
        "8月以来": "8月以来=2024-08/2024-09",
      },
    );
  });

  it("counts from the day of publication", () => {
    check(
      { published: "2024-09-18" },
      {
        昨日: "昨日=2024-09-17",
        大前天: "大前天=2024-09-15",
        本周五: "本周五=2024-09-20",
        上周二: "上周二=2024-09-10",
        上周末: "上周末=2024-09-14/2024-09-15",
        周一: "周一=2024-09-16",
        周四: "周四=2024-09-12",
        三个月前: "三个月前=2024-06",
        "10年前": "10年前=2014",
        "5天前": "5天前=2024-09-13",
        过去三年: "过去三年=2021/2024",
        今晚8点: "今晚8点=2024-09-18",
        "9月12日晚间": "9月12日晚间=2024-09-12",
        "9月10日下午3点至5点，": "9月10日下午3点至5点=2024-09-10",
        记者17日获悉: "17日=2024-09-17",
        记者30日获悉: "30日=2024-08-30",
        明年2月: "明年2月=2025-02",
      },
    );
  });

  it("is no finer than the publication is known", () => {
    check(
      { published: "2024-09" },
      { 今日: "今日=2024-09", 昨日: "昨日=0", 本周五: "本周五=0", 三个月前: "三个月前=2024-06" },
    );
    check({}, { 今年4月: "今年4月=0", "3月23日": "3月23日=0", 近日: "近日=0" });
  });

  it("gives a date without a year the latest that is not far ahead", () => {
    check({ published: "2024-09" }, { "8月30日": "8月30日=2024-08-30", "11月": "11月=2024-11", "1月": "1月=2024-01" });
    check(
      { published: "2024-03" },
      { "11月": "11月=2023-11", 四季度: "四季度=2023-10/2023-12", 将于8月1日: "8月1日=2024-08-01" },
    );
    check({ published: "2020-02-10" }, { "2月29日": "2月29日=2020-02-29" });
    check({ published: "2021-01-10" }, { "2月29日": "2月29日=2020-02-29" });
  });

  it("goes on in the past that a text tells of", () => {
    check(
      { published: "2024-08-12", told: "2021-07-24" },
      {
        那年4月受罚: "那年4月=2021-04",
        四个月后停办: "四个月后=2021-11",
        "那年4月改名；6月1日受罚": "那年4月=2021-04 6月1日=2021-06-01",
        "那一年接连融资：4月18亿元": "那一年=2021 4月=2021-04",
        "2021年7月24日是个星期六": "2021年7月24日=2021-07-24",
      },
    );
    check(
      { published: "2024-08-12" },
      {
        "2023年12月变了味。14日道歉": "2023年12月=2023-12 14日=2023-12-14",
        "2023年12月成立。11日公告": "2023年12月=2023-12 11日=2024-08-11",
        "2021年6月1日受罚，2018年成立。10月12日停业": "2021年6月1日=2021-06-01 2018年=2018 10月12日=2021-10-12",
        "2021年6月6日受罚。就在五天前，它否认此事": "2021年6月6日=2021-06-06 五天前=2021-06-01",
        "今年6月6日受罚。五天前，它否认此事": "今年6月6日=2024-06-06 五天前=2024-08-07",
        "今年6月6日受罚。五天前的大会刚选出董事": "今年6月6日=2024-06-06 五天前=2024-06-01",
        "今年6月6日受罚。在那之前五天，它否认此事": "今年6月6日=2024-06-06 那之前五天=2024-06-01",
        "2022年11月23日投了安华。就在那之前一周的11月16日，还签了约":
          "2022年11月23日=2022-11-23 那之前一周=2022-11-14/2022-11-20 11月16日=2022-11-16",
        "将于8月30日开会。三天前的公告说": "8月30日=2024-08-30 三天前=2024-08-09",
        "风波起于去年9月。9月3日有人辞职，9日停业": "去年9月=2023-09 9月3日=2023-09-03 9日=2023-09-09",
        "2023年3月14日换帅。前任25日不服": "2023年3月14日=2023-03-14 25日=2023-03-25",
        "2023年4月2日公告。此前的1月31日有报告": "2023年4月2日=2023-04-02 1月31日=2023-01-31",
        "2023年4月2日公告。此前的12月有报告": "2023年4月2日=2023-04-02 12月=2022-12",
        "2021年3月20日停办，距夺冠才过去95天": "2021年3月20日=2021-03-20",
      },
    );
  });

  it("takes the year from a date before it in the same text if the order allows it", () => {
    check(
      { published: "2024-09" },
      {
        "2022年9月推出一款，12月停售": "2022年9月=2022-09 12月=2022-12",
        "2022年10月出台新规，9月12日办理": "2022年10月=2022-10 9月12日=2024-09-12",
        "2017年5月15日、18日": "2017年5月15日=2017-05-15 18日=2017-05-18",
        "2018年4月16日宣布。5月9日停业。": "2018年4月16日=2018-04-16 5月9日=2018-05-09",
        "2023年10月列入清单。11月13日备案": "2023年10月=2023-10 11月13日=2024-11-13",
      },
    );
  });

  it("counts 同年 and 次月 from the last date told", () => {
    check(
      { published: "2024-09", told: "2020-05" },
      {
        同年二季度: "同年二季度=2020-04/2020-06",
        次年2月: "次年2月=2021-02",
        同月: "同月=2020-05",
        "第二年，公司": "第二年=2021",
        连续第二年: "",
        当年营收: "当年=2020",
        前一年: "前一年=2019",
        当季度: "当季度=2020-04/2020-06",
      },
    );
    check(
      { told: "2024-08-20" },
      { "当日，双方": "当日=2024-08-20", 次日: "次日=2024-08-21", 前一天: "前一天=2024-08-19" },
    );
    check({ told: "2024-04/.." }, { 次日双方签约: "次日=0", 同日双方签约: "同日=0" });
    check({ told: "2024-08-20" }, { "第二天，双方": "第二天=2024-08-21", 会议第二天: "", 事发当天: "" });
    check(
      { published: "2024-11" },
      {
        "今年前三季度为654亿元，高于去年同期": "今年前三季度=2024-01/2024-09 去年同期=2023-01/2023-09",
        "今年前三季度为654亿元，2019年同期为500亿元": "今年前三季度=2024-01/2024-09 2019年同期=2019-01/2019-09",
      },
    );
  });

  it("counts a length of time from the only date told before it in the sentence", () => {
    check(
      {},
      {
        "2019年成立，在之后的18个月内融资": "2019年=2019 18个月内=2019/2021",
        "2020年成立，在100天内募资": "2020年=2020 100天内=2020",
        "2020年3月成立，此后三年间扩张": "2020年3月=2020-03 三年间=2020-03/2023-03",
        "2019年9月9日公告，六个月内增持": "2019年9月9日=2019-09-09 六个月内=2019-09/2020-03",
        "从2019年9月成立到2021年3月，在18个月内融资": "2019年9月=2019-09 2021年3月=2021-03",
        "2019年成立。三年内盈利": "2019年=2019",
        在18个月内: "",
      },
    );
  });

  it("names no day for vague words and the quarters of business years", () => {
    check(
      { published: "2024-09-18" },
      {
        "近日，": "近日=0",
        日前: "日前=0",
        "2025财年一季报": "2025财年=0",
        "2023财年": "2023财年=2023",
        "2020/21财年": "2020/21财年=2020/2021",
        "1999-2000赛季": "1999-2000赛季=1999/2000",
        "20/21赛季": "20/21赛季=2020/2021",
        "98/99赛季": "98/99赛季=1998/1999",
        "20/22赛季": "",
        节前: "",
        一年多前: "一年多前=0",
      },
    );
  });

  it("reads parts of the year of publication", () => {
    check(
      { published: "2024-09-18" },
      {
        力争年底投产: "年底=2024-12",
        年底前完成: "年底前=../2024-12",
        年内上市: "年内=2024",
        年初至今: "年初至今=2024-01/2024-09",
        月底: "月底=2024-09",
        本季度: "本季度=2024-07/2024-09",
        上个季度: "上个季度=2024-04/2024-06",
        前8月: "前8月=2024-01/2024-08",
        前两个月: "前两个月=2024-01/2024-02",
        第四季营收: "第四季=2024-10/2024-12",
        今夏: "今夏=2024-06/2024-08",
        去年秋天: "去年秋天=2023-09/2023-11",
        去冬: "去冬=2023-12/2024-02",
        三年内: "",
        年内新低: "",
        第四季动画: "",
      },
    );
    check({ published: "2024-02" }, { "到年底，": "年底=0" });
    check({ published: "2024-09", told: "2021-03" }, { "年底，新店开业": "年底=0" });
    check({}, { "2021年前两个季度": "2021年前两个季度=2021-01/2021-06", 民国时期: "民国时期=1912/1949" });
  });

  it("takes a period without a year that is over for the one just past", () => {
    check({ published: "2024-12-05" }, { 前三季度: "前三季度=2024-01/2024-09", 一季度: "一季度=2024-01/2024-03" });
    check({ published: "2024-03-10" }, { 前三季度: "前三季度=2023-01/2023-09", 四季度: "四季度=2023-10/2023-12" });
    check({ published: "2024-12-05" }, { "1月": "1月=2024-01", "1月5日": "1月5日=2025-01-05" });
  });

  it("finds feasts where they can be known", () => {
    check(
      { published: "2024-03-20" },
      {
        春节前后: "春节前后=2024-02",
        "2025年春节假期": "2025年春节假期=2025-01/2025-02",
        国庆长假: "国庆长假=2023-10",
        除夕: "除夕=2024-02-09",
        "2023年中秋节": "2023年中秋节=2023-09-29",
        清明节: "清明节=2024-04-04",
        农历正月十五: "农历正月十五=2024-02-24",
        五一期间: "五一期间=2024-05",
        "“十一”黄金周": "十一”黄金周=2023-10",
        在国庆发布: "国庆=2023-10-01",
        去年十一: "去年十一=2023-10-01",
        圣诞节: "圣诞节=2023-12-25",
        去年双十一当天: "去年双十一当天=2023-11-11",
        "去年“双11”期间": "去年=2023 双11”期间=2023-10/2023-11",
        双十一大促: "",
        情人节礼盒: "",
        五一路: "",
        李国庆说: "",
        十一家公司: "",
        第十一期间: "",
      },
    );
  });

  it("leaves alone what only looks like a date", () => {
    const texts = [
      "24小时",
      "24h营业",
      "2025款轿车",
      "10号线",
      "九一八",
      "三六零",
      "360",
      "1号店",
      "80后",
      "2024全会",
      "10月龄宝宝",
      "7nm制程",
      "618大促",
      "今日头条",
      "20.49%",
      "Mate10与H100",
      "2024全球智慧物流峰会",
      "12个月内",
      "18个月内",
      "100天内",
      "2.5D封装",
      "21日均线",
      "全球5日达",
      "每年Q3开学季",
      "每周一下午",
      "每年6月",
      "90个自然日内",
      "10个工作日",
      "192.168.255.255",
      "888-000-9999",
      "下午3点",
      "第1000亿件",
      "光明日报",
      "目前天眼查显示",
      "此前年度",
      "资本年化",
      "线上年货节",
      "以上年龄",
      "五月天",
      "过去年份",
      "如今天气",
      "1500多年前",
      "两千年前",
      "周大福",
      "上周期",
      "一周一次",
      "3-4年",
      "5G",
      "T+1日",
      "成本月均",
    ];
    for (const text of texts) assert.equal(found(text, { published: "2024-09-18" }), "", text);
  });

  it("takes the year alone from 2024年度 and 2023年中国", () => {
    check(
      {},
      {
        "2024年度“独角兽企业”": "2024年度=2024",
        "2023年中国占37%": "2023年=2023",
        "2023年年度报告": "2023年年度=2023",
      },
    );
  });

  it("understands text in traditional script", () => {
    check(
      { published: "2024-11-29" },
      {
        上個月底: "上個月底=2024-10",
        "公司昨（28）日公告": "昨（28）日=2024-11-28",
        地檢署今舉辦拍賣: "今=2024-11-29",
        如今舉辦拍賣: "",
        預計114年底完成: "114年底=2025-12",
        前三季營收: "前三季=2024-01/2024-09",
        後天: "後天=2024-12-01",
        週三: "週三=2024-11-27",
        "11月25號": "11月25號=2024-11-25",
      },
    );
  });

  it("tells how it came to a date", () => {
    const [absolute, partial, relative, vague] = findDates("2023年，9月12日，今年，近日", {
      published: "2024-09" as Edtf,
      told: null,
    });
    assert.deepEqual(
      [absolute?.kind, partial?.kind, relative?.kind, vague?.kind],
      ["absolute", "partial", "relative", "vague"],
    );
    assert.deepEqual(partial?.partial, { month: 9, day: 12 });
  });

  // What takes more than linear time would run for many minutes; the bound leaves room for the busiest machine.
  const A_MINUTE = 60_000;
  it("ends soon on long texts made of one piece of a date", () => {
    for (const unit of ["2024", "十", "1-2、", "上上", "2024年1月至", "每年", "近10", "前"]) {
      const start = performance.now();
      findDates(unit.repeat(100_000 / unit.length), { published: "2024-09-18" as Edtf, told: null });
      assert.ok(performance.now() - start < A_MINUTE, unit);
    }
  });
});

test("toldAfter keeps the finer date when a year that holds it follows", () => {
  const mentions = findDates("今年4月拿到2024年度称号", { published: "2024-11" as Edtf, told: null });
  assert.equal(toldAfter(mentions, null), "2024-04");
});

describe("weekOfDigest", () => {
  const published = "2024-02-05" as Edtf;

  it("is the week printed where a digest opens, whose days are those that it names", () => {
    const week = weekOfDigest("一周要闻（1月29日—2月4日）", published);
    assert.equal(week, "2024-01-29/2024-02-04");
    const days = (text: string) => findDates(text, { published, told: null, week }).map(({ date }) => date);
    assert.deepEqual(days("周一，甲公司上市，周日停牌"), ["2024-01-29", "2024-02-04"]);
    assert.deepEqual(days("本周开业"), ["2024-01-29/2024-02-04"]);
  });

  it("is none that is long over, is longer, or is not spoken of as one", () => {
    assert.equal(weekOfDigest("一周要闻（1月1日—7日）", published), null);
    assert.equal(weekOfDigest("一周要闻（1月22日—2月4日）", published), null);
    assert.equal(weekOfDigest("论坛于1月29日至2月4日举行", published), null);
    assert.equal(weekOfDigest("云岚鲜生本周开业\n论坛于1月29日至2月4日举行", published), null);
  });
});

describe("inferPublished", () => {
  const textOf = (text: string): DatedText => ({
    text,
    sentences: [{ start: 0, end: text.length }],
    dates: readDates(text),
  });
  const infer = (sentences: readonly string[], printed: string | null = null, title = "") =>
    inferPublished(sentences.map(textOf), printed, title)?.date ?? null;

  it("takes the day with which a report opens", () => {
    assert.equal(infer(["【本报讯】（记者林若川）2017年1月19日，江川市昨天下雪。"]), "2017-01-19");
    assert.equal(infer(["江川社2017年1月19日综合报道", "江川市昨天下雪。"]), "2017-01-19");
    assert.equal(infer(["2017年1月19日，江川市下雪。"]), null);
  });

  it("follows the days of which the title says that the article tells", () => {
    const entry = ["12日，江河公司宣布裁员。"];
    assert.equal(infer(entry, null, "大事记（2016年1月11日—1月20日）"), "2016-01");
    assert.equal(infer(entry, null, "2016年1月12日要闻"), "2016-01");
    for (const title of ["江河公司将于2016年1月20日停业", "2016年3月5日江河公司将停业", "2016年1月1日起江川施行新规"])
      assert.equal(infer(entry, null, title), null, title);
    assert.equal(infer(entry, "1月21日", "大事记（2016年1月11日—1月20日）"), null);
  });

  it("follows a year of which the figures are told", () => {
    assert.equal(infer(["江河公司宣布收购。", "2015年，该公司销售额134亿美元。"], "2月3日"), "2016-02-03");
    assert.equal(infer(["江河公司宣布收购。", "2015年，该公司扩建了厂房。"], "2月3日"), null);
    assert.equal(infer(["江河公司宣布收购。", "2015年半年报显示，营收5亿元。"], "12月3日"), null);
    assert.equal(infer(["江河公司宣布收购。", "2015年，该公司力争营收100亿元。"], "2月3日"), null);
    assert.equal(infer(["江河公司宣布收购。", "预计2015年，该公司亏损5亿元。"], "2月3日"), null);
  });

  it("lies within the year before a day that is still to come", () => {
    const passing = ["公司2021年开了三家店。", "2021年还开了网店。"];
    const hearing = "案件将于2023年4月18日开庭。";
    assert.equal(infer([...passing, "法院昨日（12月9日）受理此案。", hearing]), "2022-12");
    assert.equal(infer([...passing, "法院3月9日受理此案。", hearing]), "2023-03");
  });

  it("lies behind the years that are written out where a report speaks of last year", () => {
    const written = ["甲公司2015年5月开业。", "2016年3月，甲公司扩张。"];
    assert.equal(infer([...written, "甲公司去年4月停业。"], "8月16日"), "2018-08-16");
    assert.equal(infer([...written, "甲公司今年4月停业。"], "8月16日"), "2017-08-16");
    assert.equal(infer(written, "8月16日"), "2016-08-16");
    const results = "业绩方面，甲公司2016年亏损9亿元。";
    assert.equal(infer([...written, "甲公司去年10月停业。", results], "8月16日"), "2017-08-16");
  });

  it("gives the month of the latest date told as past", () => {
    assert.equal(
      infer(["公司于2024年8月30日开会。", "9月12日，另一家办理登记。", "今年4月已有传闻。", "2023年12月后再无消息。"]),
      "2024-09",
    );
  });

  it("puts a date without a year after the results of a year that is over", () => {
    assert.equal(
      infer(["公司9月23日晚间公告收购。", "截至2023年底，资产1.6亿美元。", "2023年度营收1.5亿美元。"]),
      "2024-09",
    );
  });

  it("is not led by what is still to come", () => {
    assert.equal(
      infer(["2024年上半年收入增长。", "机构预计到2027年，规模翻倍。", "9月10日，峰会开幕。", "新厂将于12月1日投产。"]),
      "2024-09",
    );
  });

  it("is not led by the term of a contract", () => {
    assert.equal(
      infer([
        "公司11月29日晚间公告，双方约定2024年1月至12月期间供货。",
        "2023年前三季度营收9亿元。",
        "2022年营收8亿元。",
      ]),
      "2023",
    );
  });

  it("gives the day that stands in brackets below the article", () => {
    assert.equal(infer(["昨天下午，球队宣布引援。", "今年3月开赛。", "（2017年1月19日 江川晚报）"]), "2017-01-19");
    assert.equal(infer(["股價今日跌停，收在16.65元。(2016年11月3日 江川時報)"]), "2016-11-03");
    assert.equal(infer(["公司成立于江川（2016年11月3日 注册），营收增长。"]), null);
  });

  it("gives the day where the article prints its own", () => {
    const sentences = [
      "2021年共有30起融资。",
      "进入2022年，融资减少，2022年共14起。",
      "今年1月19日完成融资。",
      "预计到2023年恢复冷静。",
    ];
    assert.equal(infer(sentences, "3月23日"), "2023-03-23");
  });

  it("gives a month only where the article can have come out in no other", () => {
    const cases: [string, string | null][] = [
      ["9月12日，另一家办理登记。", "2024-09"],
      ["9月23日晚间，公司公告收购。", "2024-09"],
      ["9月30日晚间，公司公告收购。", "2024"],
      ["8月31日，合同终止。", "2024-09"],
      ["8月28日，合同终止。", "2024"],
      ["截至11月29日收盘，股价上涨。", "2024-11"],
      ["11月29日，股价上涨。", "2024"],
      ["12月30日，股价上涨。", null],
      ["2024年11月28日，股价上涨。", "2024"],
    ];
    for (const [sentence, date] of cases)
      assert.equal(infer(["2024年上半年收入增长。", "2024年5月新厂投产。", sentence]), date, sentence);
  });

  it("gives the year where no month is told", () => {
    assert.equal(infer(["2023年行业下行，2024年开始复苏。"]), "2024");
  });

  it("says nothing where no year is near", () => {
    assert.equal(infer(["今年4月，公司裁员。"]), null);
    assert.equal(infer(["公司成立于2010年。", "9月12日，公司公告。"]), null);
  });

  it("says in Chinese what it went by", () => {
    assert.match(
      inferPublished(["2024年8月30日开会。", "2024年6月裁员。", "9月12日登记。"].map(textOf), null)?.why ?? "",
      /9月12日.*2024年8月30日/,
    );
  });
});

describe("the table of the moon", () => {
  it("has the first days of years that almanacs print", () => {
    const known: Readonly<Record<string, string>> = {
      1997: "02-07",
      2008: "02-07",
      2020: "01-25",
      2023: "01-22",
      2024: "02-10",
      2025: "01-29",
      2027: "02-06",
      2030: "02-03",
      2033: "01-31",
    };
    for (const [year, day] of Object.entries(known)) assert.equal(dayOfMoon(Number(year), 1, 1), `${year}-${day}`);
  });

  it("joins up, each year ending where the next begins", () => {
    for (let year = 1990; year < 2040; year++) {
      const last = [30, 29].map((day) => dayOfMoon(year, 12, day)).find((day) => day !== null) ?? "";
      assert.equal(toDayNumber(last) + 1, toDayNumber(dayOfMoon(year + 1, 1, 1) ?? ""), String(year));
    }
  });

  it("agrees with ICU but for the months whose new moon is within minutes of midnight", () => {
    const format = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });
    let off = 0;
    for (let year = 1990; year <= 2040; year++)
      for (let month = 1; month <= 12; month++) {
        const day = toDayNumber(dayOfMoon(year, month, 1) ?? "");
        const text = (shift: number) => format.format(new Date((day + shift) * 86_400_000));
        if (text(0) === `${String(month)}/1`) continue;
        off++;
        assert.ok(
          text(1) === `${String(month)}/1` || text(-1) === `${String(month)}/1`,
          `${String(year)}-${String(month)}`,
        );
      }
    assert.ok(off <= 5, `${String(off)} months differ by a day`);
  });

  it("places the feasts", () => {
    assert.equal(dayOfFeast({ term: "清明" }, 2023), "2023-04-05");
    assert.equal(dayOfFeast({ lunar: [5, 5] }, 2024), "2024-06-10");
    assert.equal(dayOfFeast({ lunar: [8, 15] }, 1996), "1996-09-27");
  });
});

test("counts from the year of its section, whatever else is told of", () => {
  const told = { published: "2025-06" as Edtf, told: "2022-11" as Edtf, section: 2023 };
  const dates = (text: string) => findDates(text, told).map(({ date }) => date);
  assert.deepEqual(dates("同年10月收购，次年2月交割"), ["2023-10", "2024-02"]);
});

test("the year of a section stands in its heading, or opens an entry of a chronicle", () => {
  const years = { "2018　三月，工厂在江边动工，次年投产。": 2018, "2018年 工厂在江边动工，次年投产。": 2018, "2018 3月，工厂在江边动工，次年投产。": 2018, "【2018】": 2018, "2018年：转机": 2018, "— 2018 —": 2018, "2018-05-20 10:30": undefined, "2018年营收下降": undefined, "2018年，转机来了。": undefined }; // prettier-ignore
  for (const [line, year] of Object.entries(years)) assert.equal(yearOfSection(line, false), year, line);
  assert.equal(yearOfSection("尾声", true), null);
});
