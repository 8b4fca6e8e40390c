/** The data files that are no tables, as they are described to people and to programs. Words are in simplified script. */

export interface DataFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
}

export const DATA_FILES = {
  dossier: {
    path: "data/dossier.json",
    type: "application/json",
    title: "全部，JSON",
    description: "文章、条目、事件、职务、关系、说法和引文，都在一个文件里。句子按公开的程度给出。",
  },
  schema: {
    path: "data/dossier.schema.json",
    type: "application/schema+json",
    title: "JSON 的结构",
    description: "dossier.json 的 JSON Schema（2020-12）；每页的 index.json 是其中的一条。",
  },
  followTheMoney: {
    path: "data/followthemoney.jsonl",
    type: "application/jsonl",
    title: "FollowTheMoney",
    description:
      "供 Aleph、OpenSanctions 等调查数据库用，一行一个实体：Company、Organization、PublicBody、Person、Event、Article、Mention、Directorship、Employment、Ownership、UnknownLink。引文在 summary 里；产品没有对应的类型，不在其中。",
  },
  graph: {
    path: "data/graph.gexf",
    type: "application/gexf+xml",
    title: "关系图，GEXF",
    description: "供 Gephi 等软件用：条目和事件是节点，职务、关系和参与是边，每条边带引文。",
  },
  timeline: {
    path: "data/timeline.json",
    type: "application/json",
    title: "时间线，TimelineJS",
    description: "有日期的事件，供 Knight Lab 的 TimelineJS 用；日期知道多少写多少。",
  },
  calendar: {
    path: "data/events.ics",
    type: "text/calendar",
    title: "日历，iCalendar",
    description: "日期精确到日的事件，可订阅到日历里。只知道月份或更粗的不在其中，免得显得持续整月。",
  },
  dataPackage: {
    path: "data/datapackage.json",
    type: "application/json",
    title: "数据包，Frictionless",
    description: "下列各表的列、类型和彼此的关系，照 Frictionless Data Package 写明。",
  },
  feed: {
    path: "feed.xml",
    type: "application/atom+xml",
    title: "订阅，Atom",
    description: "最新的文章；每个条目的页面另有自己的订阅。没有日期的文章不在其中。",
  },
  citation: {
    path: "CITATION.cff",
    type: "application/yaml",
    title: "怎样引用这部卷宗",
    description: "Citation File Format。",
  },
} as const satisfies Readonly<Record<string, DataFile>>;
