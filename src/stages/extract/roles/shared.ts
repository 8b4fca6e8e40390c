import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";

/** Offices and professions that many in one organization may have. */
const OF_MANY =
  /(?:创始人|创办人|创建人|发起人|合伙人|股东|董事|独董|监事|理事|委员|常委|议员|立委|人大代表|成员|会员|高管|员工|职员|职工|工人|教授|讲师|教师|导师|研究员|研究生|博士生?|博士后|院士|学者|专家|顾问|分析师|分析员|策略师|工程师|设计师|架构师|建筑师|规划师|会计师|评估师|学家|律师|法官|检察官|民警|警官|医生|医师|护士|药师|记者|通讯员|编辑|主播|主持人|评论员|演员|歌手|导演|编剧|作家|画家|艺术家|音乐家|企业家|基金经理|经理|总监|球员|队员|选手|运动员|外援|门将|后卫|前锋|中场|中锋|主攻手?|副攻手?|名将|老将|小将|新秀|球星|车手|棋手|司机|志愿者|实习生|官员|干部|战士|信贷员|技术员|飞行员|航天员)$/;
/** 副校长, 联席总裁: of these there are several too. */
const DEPUTY = /(?:副|联席|联合|共同)[^、兼]{1,8}$/;
/** 两位董事长, 三任校长. */
const COUNTED = /(?:[两二三四五六七八九十\d]{1,3}[位名任]|双)[^，,。；;]{0,8}$/;
const BOTH = /^正、?副/;
const LINK = /^(?:、|和|与|及|以及|\s)$/;

/** A person with the roles whose titles stand before their name. */
export interface Titled {
  readonly person: Mention;
  readonly roles: readonly FoundRole[];
}

/** Gives the titles before the first of several people to those named side by side with them too: 联合创始人|甲|和|乙. */
export function rolesWithOthers({ block }: Sentence, people: readonly Titled[]): FoundRole[] {
  const text = block.simplified;
  let shared: readonly FoundRole[] = [];
  return people.flatMap(({ person, roles }, i) => {
    const last = people[i - 1]?.person;
    const next = people[i + 1];
    const isFirst = next?.roles.length === 0 && LINK.test(text.slice(person.end, next.person.start));
    if (roles.length > 0) {
      shared = isFirst ? roles.filter((role) => mayBeShared(text, role, person)) : [];
      return shared.length > 0 ? roles.map((role) => ({ ...role, title: role.title.replace(BOTH, "") })) : roles;
    }
    if (!last || !LINK.test(text.slice(last.end, person.start))) shared = [];
    return shared.map((role) => ({ ...role, person: person.form, title: role.title.replace(BOTH, "副") }));
  });
}

function mayBeShared(text: string, { title }: FoundRole, { start }: Mention): boolean {
  const before = text.slice(Math.max(0, start - title.length - REACH), start - title.length);
  return OF_MANY.test(title) || DEPUTY.test(title) || BOTH.test(title) || COUNTED.test(before);
}

/** How far before a title may stand how many have it. */
const REACH = 12;
