import type { EntityKind } from "../../model/front-matter.ts";

/** Forms that differ in width, case, spaces and middle dots alone are one. */
export function foldForm(form: string): string {
  return form
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·•・.,，'’-]+/g, "");
}

/** What may be added to a company's name without making another company of it. */
const SAME_COMPANY =
  /^(?:(?:信息|网络|计算|数字|智能)?(?:科技|技术|半导体|集成电路|微电子|电子)?(?:[(（]\p{Script=Han}{2,4}[)）])?(?:股份|集团|控股)?(?:公司|集团|有限公司|股份有限公司|有限责任公司|集团公司|集团有限公司|科技)?)$/u;
/** A full legal name: whatever the trade between the name and this ending. */
const LEGAL_ENDING = /(?:股份有限公司|有限责任公司|有限公司)$/;
/** Lines of business that companies give to a company of their own: 腾讯投资 is not 腾讯, 京东物流 not 京东. */
const OWN_BUSINESS =
  /投资|资本|创投|基金|银行|证券|保险|人寿|物流|速递|快递|云|金融|支付|汽车|影业|音乐|健康|医药|地产|置业|金服|租赁|信托|期货|海外|国际|香港|北京|上海|深圳/;

/** Whether what follows a name makes a company of its own of it. */
export function isOwnBusiness(rest: string): boolean {
  return OWN_BUSINESS.test(rest);
}

/** Whether the longer form is the shorter one with its trade or legal form: 象帝先 and 象帝先计算技术(重庆)有限公司. */
export function isLongerFormOf(long: string, short: string): boolean {
  if (!long.startsWith(short) || long.length <= short.length || short.length < 2) return false;
  const rest = long.slice(short.length);
  if (SAME_COMPANY.test(rest)) return true;
  return LEGAL_ENDING.test(rest) && rest.length <= 20 && !isOwnBusiness(rest);
}

/** Whether a form is too long to stand above a page. */
export function isFullName(form: string, kind: EntityKind): boolean {
  return kind === "company" && LEGAL_ENDING.test(form);
}
