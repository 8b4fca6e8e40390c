import {
  isKnownType,
  type EntityKind,
  type EventStatus,
  type EventType,
  type KnownEventType,
  type RelationType,
} from "../model/front-matter.ts";
import type { LedgerUse } from "../model/ledger.ts";
import type { Script } from "../model/text.ts";
import { traditionalView } from "../opencc.ts";

/** The words of the interface, in simplified script. `{name}` is filled in by `fill`. */
const WORDS = {
  home: "首页",
  articles: "文章",
  companies: "企业",
  institutions: "机构",
  people: "人物",
  products: "产品",
  events: "事件",
  timeline: "时间线",
  graph: "关系图",
  disagreements: "分歧",
  search: "搜索",
  sources: "来源",
  about: "说明",
  data: "数据",
  feed: "订阅",
  moved: "“{name}”的页面换了网址：",
  cite: "引用这篇文章",
  citePlain: "文字",
  citeFiles: "文件",
  citeDigest: "以下著录的是原报道；这里读到的是它的摘要，引用前请核对原文。",
  copy: "复制",
  copied: "已复制",
  jumpByPinyin: "按拼音",
  jumpByStrokes: "按笔画",
  strokes: "{n}画",
  otherNames: "其他",
  dataIntro:
    "这部卷宗可以整个取走，继续分析。引文一字不改，保留原来的字形；性质不是“报道”的事件，在每种格式里都标明性质。",
  dataTables: "表格，CSV",
  dataTablesIntro: "UTF-8，Excel 可直接打开。文字若以 = + - @ 开头，前面加一撇，以免被当成公式；空格子表示不知道。",
  dataColumns: "各列的意思",
  dataColumn: "列",
  dataType: "类型",
  dataMeaning: "意思",
  pageData: "本页的数据",
  notFound: "没有这个页面",
  notFoundText: "这个地址下没有内容。可以从首页重新找起，或者搜索。",
  skip: "跳到正文",
  menu: "网站栏目",
  scripts: "简繁切换",
  toHans: "简体",
  toHant: "繁體",
  footer: "本站由卷宗生成。每一个日期、职务、金额、关系和事件都引用原文的句子。",
  pages: "分页",
  pageOf: "{heading}（第{n}页）",
  countArticles: "{n}篇",
  countCompanies: "{n}家",
  countInstitutions: "{n}家",
  countPeople: "{n}人",
  countProducts: "{n}种",
  countEvents: "{n}件",
  mostTold: "报道最多的事件",
  centre: "报道的中心",
  newest: "最新的文章",
  disputed: "有争议的",
  allDisputed: "全部分歧",
  wholeTimeline: "全部时间线",
  emptyDossier: "还没有文章。把新闻放进来源文件夹，再生成一次。",
  emptyList: "这里还没有内容。",
  summaryOfTime: "文章发表于{time}",
  summaryOfSpan: "文章发表于{from}至{to}",
  unitArticles: "篇文章",
  unitCompanies: "家企业",
  unitPeople: "人",
  unitInstitutions: "家机构",
  unitProducts: "种产品",
  unitEvents: "件事",
  contents: "卷内",
  onThisPage: "本页",
  byYear: "各年的事件",
  yearCount: "{year}，{n}件",
  searchDossier: "在卷宗里搜索",
  searchHint: "名称、事件或正文里的词",
  searchNeedsScript: "搜索需要打开 JavaScript；其余页面都不需要。也可以从下面的目录找起。",
  searchLoading: "正在打开索引……",
  searchNone: "没有找到“{query}”。",
  searchFound: "找到{n}条：",
  searchFailed: "索引没有打开。如果这是从本地文件打开的页面，请用 npm start 浏览；否则请稍后再试。",
  searchFromFile: "这是从本地文件打开的页面，浏览器不让它读索引。请用 npm start 浏览，或到网站上搜索。",
  searchMore: "再显示一些",
  publication: "刊于",
  bylines: "作者",
  dateline: "电头",
  published: "发表",
  undated: "日期不详",
  withinYear: "年内",
  monthNumber: "{n}月",
  inferred: "由文中推定",
  inferredWhy: "由文中推定：{why}",
  fromHeader: "据来源的文件头",
  originalLink: "查看原文",
  rights: "权利",
  reprints: "转载",
  digestOf: "本文是《{publication}》〈{title}〉的摘要，用自己的话复述其中的事实，不是原文。",
  digestSource: "《{publication}》〈{title}〉",
  converted: "原文为繁体，本页转换为简体供阅读；引文以",
  convertedToHant: "原文为简体，本页转换为繁体供阅读；引文以",
  ownScript: "原文字形的版本",
  convertedEnd: "为准。",
  unified: "原文简繁混排，本页统一为简体供阅读；原样见来源",
  unifiedToHant: "原文简繁混排，本页统一为繁体供阅读；原样见来源",
  unifiedEnd: "。",
  onlyQuotes: "本站只刊载被引用的句子，其余省略。",
  sourceLines: "{file}第{from}至{to}行",
  inThisArticle: "文中的事件",
  provenance: "这篇文章的来历",
  dateBasis: "日期依据",
  stated: "文中印明",
  jumpToSentence: "跳到原句",
  inOriginal: "在原文网页上看",
  facts: "概况",
  names: "名称",
  source: "据",
  parent: "母公司",
  subsidiaries: "子公司",
  founders: "创始人",
  founded: "创办",
  investors: "投资方",
  invested: "投资",
  acquirers: "收购方",
  acquired: "收购",
  entitySummary: "{articles}篇文章、{sentences}个句子提到",
  entityEvents: "，涉及{n}件事",
  network: "关系网",
  networkHint: "每条线都通向下面的依据；虚线表示只在同一事件中出现。",
  networkLeftOut: "另有{n}个名称没有画出，也不在下面的表里。",
  networkTiesLeftOut: "这些名称彼此之间另有{n}条线没有画出。",
  graphLeftOut: "另有{n}个名称没有画出。",
  graphTiesLeftOut: "另有{n}条线没有画出。",
  networkTable: "关系与依据",
  networkShared: "同一事件里的",
  sharedNames: "名称",
  sharedEvents: "事件",
  sameEvent: "同一事件",
  andMore: "等{n}件",
  andMoreNames: "等{n}个",
  andMoreQuotes: "等{n}处",
  andMoreTies: "两者之间另有{n}种关系",
  andMorePositions: "另有{n}种说法",
  productOf: "产品",
  tieWho: "谁",
  tieWhat: "是什么",
  tieWhom: "对谁",
  tieSource: "依据",
  graphIntro: "有关联的名称，线越粗，依据越多；虚线表示只在同一事件中出现。点名称看它的页面。",
  graphFind: "在图中找",
  graphGo: "找",
  graphKinds: "显示",
  graphZoomIn: "放大",
  graphZoomOut: "缩小",
  graphReset: "复原",
  graphFound: "图中找到{n}个",
  graphList: "图中的名称",
  graphTies: "{n}个关联",
  graphNone: "还没有两个名称有关联。",
  disagreementsIntro:
    "两种说法至多一种为真，就列在这里：同一时期的同一数值，同一件事的日期，有人说有、有人说没有。哪一种对，请看原句。",
  disagreementsNone: "没有发现各篇文章互相矛盾的说法。",
  disagreementStatus: "性质",
  disagreementNature: "交易方式",
  deniedEvents: "被否认的说法",
  correctThis: "改正这一页",
  correctHint: "把合适的一行改好，加进更正文件；下次生成就生效。",
  correctOpen: "打开更正文件",
  before: "此前",
  after: "此后",
  around: "前后",
  tellingDate: "所记日期",
  filterType: "按类型",
  filterEntity: "按名称",
  filterAll: "全部",
  filterNone: "没有符合的事件。",
  density: "每月的事件数",
  densityCell: "{month}，{n}件",
  printedFrom: "引用：",
  forms: "又写作",
  misspelt: "误写作",
  mayBe: "也可能指",
  choice: "“{name}”可能指：",
  decisions: "更正的理由",
  tickers: "证券代码",
  pseudonym: "化名",
  writer: "作者",
  written: "署名的文章",
  roles: "职务",
  formerRole: "曾任",
  staff: "人员",
  maker: "出品",
  ownProducts: "产品",
  relations: "关系",
  relationOf: "{object}的{relation}",
  claims: "各方说法",
  asOf: "截至{date}",
  mentions: "出现的句子",
  mentionsCount: "{articles}篇文章，{sentences}句",
  note: "笔记",
  kind: "类别",
  date: "日期",
  dateText: "文中写作“{text}”",
  dateInferred: "文中没有写出，据发表时间或上下文推定",
  status: "性质",
  speaker: "说话人",
  participants: "涉及",
  tellings: "各篇的说法",
  tellingsCount: "{n}篇文章提到",
  independentSources: "{articles}篇文章，{sources}个独立来源",
  cites: "转述自",
  citesUnnamed: "没有具名的媒体",
  toldBy: "讲到它的",
  otherDates: "各篇文章所记的日期不同。",
  otherStatuses: "各篇文章所记的性质不同。",
  noEvents: "没有事件。",
  allYears: "年份",
  sentenceOf: "《{title}》",
  articleCount: "{n}篇文章",
  sentenceCount: "{n}句",
  sourcesIntro: "每份来源的每一个字都有下落：或者成为文章的一部分，或者被删去，并记下删去它的规则。",
  sourceIntro: "来源的原样。灰色的是删去的，标出的是修复的；指着它可以看到是哪条规则。",
  sourceFile: "来源",
  whereAllWent: "每个字的下落",
  characters: "{n}字",
  kept: "保留",
  cut: "删去",
  whereabouts: "下落",
  use: "用途",
  rule: "规则",
  share: "占比",
  length: "字数",
  noSources: "没有来源账目。",
  aboutMade: "怎样做成",
  aboutMadeText:
    "本站由程序从一批新闻文章做成：清理网页上的杂物，分出各篇文章，找出其中的企业、机构、人物、产品和事件，再把所有文章合在一起。每一个值都附有引文，点引文即到原句；引文与正文若有一字不同，网站就不会生成。",
  aboutCannot: "不能知道什么",
  aboutCannotText:
    "这里只有文章所说的话，没有核实其真伪。“据称”“计划”“预测”等字样照文章的说法标出，没有标出的也只是报道。人名、公司名由程序识别，同名的人可能并在一处，同一个人也可能分在两处；日期的精确程度不超过文章所给出的。没有提到的，不等于没有发生。",
  aboutMarks: "标记的意思",
  aboutMarksText: "朱色的标记表示文章没有把一件事当作确定的事来报道。没有标记的，是文章自己的陈述，仍然只是报道。",
  aboutContents: "这里有什么",
  aboutHolds: "{articles}篇文章，出自{publications}家媒体；{entities}个名称；{events}件事，其中{undated}件不知日期。",
  aboutSteps:
    "读取来源，认出编码\n剪去广告、导航等网页杂物，修补乱码和断行\n分出各篇文章，记下媒体、作者和日期\n认出名称、职务、日期、金额、关系和事件，各附原句\n把各篇文章里的同一个名称、同一件事归到一处\n按人的更正改过，生成网页",
  aboutScripts: "简体与繁体",
  aboutScriptsText:
    "简体页面上的一切都用简体，繁体页面上的一切都用繁体；转换只为阅读，文章文件保留原来的字形。转换错的人名可在更正文件里改正。",
  aboutDigests: "摘要",
  aboutDigestsText: "以下文章是摘要，复述原报道的事实而不用其文句：",
  aboutDigestsMore: "另有{n}篇，各篇的页面上都有注明。",
  aboutCorrections: "更正",
  aboutCorrectionsText: "发现错误，可以在更正文件里加一行；更正优先于程序的判断，并且在以后每次生成时都有效。",
  aboutCorrectionsLink: "更正文件",
  aboutData: "数据",
  aboutDataText: "本卷的全部名称、事件、关系和引文都可以取走，格式见：",
  none: "无",
} as const;

const ENTITY_KIND_WORDS: Readonly<Record<EntityKind, string>> = {
  company: "企业",
  institution: "机构",
  person: "人物",
  product: "产品",
};

const EVENT_TYPE_WORDS: Readonly<Record<KnownEventType, string>> = {
  founding: "成立",
  funding: "融资",
  ipo: "上市",
  product: "产品",
  layoff: "裁员",
  dispute: "纠纷",
  sanction: "制裁",
  acquisition: "收购",
  partnership: "合作",
  personnel: "人事",
  results: "业绩",
  award: "获奖",
  statement: "表态",
  other: "其他",
};

const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  reported: "报道",
  claimed: "据称",
  denied: "被否认",
  planned: "计划",
  alleged: "指控",
  forecast: "预测",
};

const RELATION_WORDS: Readonly<Record<RelationType, string>> = {
  founder: "创始人",
  executive: "高管",
  "former-employee": "前员工",
  investor: "投资方",
  customer: "客户",
  supplier: "供应商",
  partner: "合作方",
  competitor: "竞争对手",
  subsidiary: "子公司",
  acquirer: "收购方",
  underwriter: "承销或辅导机构",
};

/** What each status means, for whoever meets the mark. */
const STATUS_MEANINGS: Readonly<Record<EventStatus, string>> = {
  reported: "文章自己这样陈述",
  claimed: "出自当事人或某个说话人，文章没有证实",
  denied: "有人否认，或否认的就是这件事",
  planned: "打算做，写作时还没有发生",
  alleged: "传闻、爆料、举报或指控",
  forecast: "对将来的估计",
};

const LEDGER_WORDS: Readonly<Record<LedgerUse, string>> = {
  title: "标题",
  metadata: "题下信息",
  body: "正文",
  repaired: "正文（已修复）",
  header: "文件头",
  furniture: "网页杂物",
  caption: "图片说明",
  credit: "图片来源",
  gloss: "注音",
  markup: "标记",
  damage: "损坏",
  blank: "空白",
};

/** Attributes of claims that have a word of their own; others are shown as they are. */
const ATTRIBUTE_WORDS: Readonly<Record<string, string>> = {
  valuation: "估值",
  funding: "融资额",
  "funding-total": "融资总额",
  stake: "持股",
  "laid-off": "裁员人数",
  revenue: "营业收入",
  "net-profit": "净利润",
  "research-spending": "研发投入",
  "market-value": "市值",
  "market-share": "市场份额",
  round: "融资轮次",
  chairman: "董事长",
  "chief-executive": "首席执行官",
  "general-manager": "总经理",
  president: "总裁",
  name: "名称的写法",
  amount: "金额",
  people: "人数",
};

const UNIT_WORDS: Readonly<Record<string, string>> = {
  CNY: "元人民币",
  USD: "美元",
  HKD: "港元",
  TWD: "新台币",
  EUR: "欧元",
  JPY: "日元",
  GBP: "英镑",
  KRW: "韩元",
};

/** Where conversion of an interface word goes wrong, or another word is usual. */
const TRADITIONAL_EXCEPTIONS: readonly (readonly [string, string])[] = [
  ["搜索", "搜尋"],
  ["本地文件", "本機檔案"],
  ["文件頭", "檔頭"],
  ["更正文件", "更正檔案"],
  ["文章文件", "文章檔案"],
  ["JSON 文件", "JSON 檔案"],
  ["程序", "程式"],
  ["硃色", "朱色"],
  ["數據", "資料"],
];

type WordLists = typeof WORDS & {
  readonly entityKind: typeof ENTITY_KIND_WORDS;
  readonly eventType: typeof EVENT_TYPE_WORDS;
  readonly eventStatus: typeof STATUS_WORDS;
  readonly statusMeaning: typeof STATUS_MEANINGS;
  readonly relation: typeof RELATION_WORDS;
  readonly ledgerUse: typeof LEDGER_WORDS;
  readonly attribute: typeof ATTRIBUTE_WORDS;
  readonly unit: typeof UNIT_WORDS;
};

type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

/** The words of the interface in one script. */
export type Words = Widen<WordLists>;

const SIMPLIFIED: Words = {
  ...WORDS,
  entityKind: ENTITY_KIND_WORDS,
  eventType: EVENT_TYPE_WORDS,
  eventStatus: STATUS_WORDS,
  statusMeaning: STATUS_MEANINGS,
  relation: RELATION_WORDS,
  ledgerUse: LEDGER_WORDS,
  attribute: ATTRIBUTE_WORDS,
  unit: UNIT_WORDS,
};

const BY_SCRIPT: Readonly<Record<Script, Words>> = { Hans: SIMPLIFIED, Hant: toTraditionalWords(SIMPLIFIED) };

export function wordsIn(script: Script): Words {
  return BY_SCRIPT[script];
}

/** A word of the interface that is made in code, such as a date, in traditional script. */
export function traditionalWord(text: string): string {
  let converted = traditionalView(text).replaceAll("“", "「").replaceAll("”", "」");
  for (const [wrong, right] of TRADITIONAL_EXCEPTIONS) converted = converted.replaceAll(wrong, right);
  return converted;
}

function toTraditionalWords<T extends object>(words: T): T {
  const entries = Object.entries(words).map(([key, value]: [string, unknown]) => {
    // The name of each script in the switch is always in that script.
    if (key === "toHans" || key === "toHant") return [key, value];
    return [key, typeof value === "string" ? traditionalWord(value) : toTraditionalWords(value as object)];
  });
  return Object.fromEntries(entries) as T;
}

/** Puts values in the places of a word: `fill("{n}篇文章", { n: 3 })`. */
export function fill(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** What a type of event is called in simplified script; one of a person's own is called what it is. */
export function typeWord(type: EventType): string {
  return isKnownType(type) ? EVENT_TYPE_WORDS[type] : type;
}
