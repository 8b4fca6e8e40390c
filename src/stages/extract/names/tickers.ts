/** The code of a company on an exchange, as printed, and where it stands. */
export interface PrintedTicker {
  readonly code: string;
  /** Where the bracket opens, or the comma stands, behind the company's name. */
  readonly at: number;
}

/** A bracket that may hold codes: short, and with nothing of its own in brackets. */
const BRACKET = /[(（]([^()（）]{2,60})[)）]/g;
/** What stands between the parts of such a bracket: （600991.SH，02766.HK）. */
const PARTS = /[，,、；;/|]|\s{1,4}(?=[A-Z0-9]{1,6}\.)/;
/** What says that a code follows. */
const LABEL = /^(?:A股|H股|港股|美股)?(?:股票|证券|股份|上市)?(?:代码|代号|编号)(?:为|是)?[:：]?/;
/** An exchange before a code, with or without a colon: NYSE:BABA, HK:0700, SH600225, 港股00700. */
const MARKET =
  /^(?:(SH|SZ|BJ|HKEX|HK|SEHK|TWSE|TPEX|TW|US|NASDAQ|NYSE|AMEX|TYO|TSE|JP|KRX|KS|LSE|LON|SGX|SG|ASX|TSX|FRA|ETR|EPA|BIT|BME|STO|HEL|OMX|SWX|NSE|BSE)[:：]|(SH|SZ|BJ|HKEX|HK|SEHK|TWSE|TPEX|TW|US|NASDAQ|NYSE|AMEX|TYO|KRX|KS)|[沪深京港美][:：]|纳斯达克[:：]?|纽交所[:：]?|港交所[:：]?|上交所[:：]?|深交所[:：]?|北交所[:：]?|港股[:：]?|美股[:：]?|A股[:：]?)/i;
/** A code with its market, or one whose length tells it: 688256.SH, 00700.HK, 2330-TW, NVDA.O, 600225, 00700, 2330. */
const CODE =
  /^(?:\d{6}(?:\.(?:SH|SZ|BJ|SS|OC|NQ))?|\d{3,6}[.-](?:HK|TW|TWO|T|JP|KS|KQ)|[A-Z]\d{2}\.SI|[A-Z0-9]{3,4}\.SI|\d{5}|(?!19\d\d|20[0-3]\d)\d{4}|[A-Z]{1,5}\.(?:O|N|US|OQ|A|L|T|DF|DE|PA|AS|SW|AX|TO))$/i;
/** A code behind its label and no bracket: 某公司，股票代码688256. */
const LABELLED =
  /[，,]\s?(?:股票|证券)(?:代码|代号)(?:为|是)?[:：]?\s?(\d{6}(?:\.(?:SH|SZ|BJ))?|\d{5}(?:\.HK)?)(?!\d)/g;

/** A code with its market right behind the name and no bracket: 某公司688256.SH. */
const BARE = /(?<=\p{Script=Han})(\d{4,6}\.(?:HK|SH|SZ|BJ))(?![\dA-Za-z])/gu;

/** Finds the codes that stand behind the names of companies: （688256.SH）, (NYSE: BABA), （股票代码：600519）, （2330-TW）. */
export function findTickers(text: string): PrintedTicker[] {
  const found: PrintedTicker[] = [];
  for (const { index, 1: inner = "" } of text.matchAll(BRACKET)) {
    if (!/\d{4}|[A-Z]/i.test(inner)) continue;
    for (const part of inner.replace(/\s?([:：])\s?/g, "$1").split(PARTS)) {
      const code = codeIn(part.trim());
      if (code !== null) found.push({ code, at: index });
    }
  }
  for (const { index, 1: code = "" } of [...text.matchAll(LABELLED), ...text.matchAll(BARE)])
    if (!found.some((one) => one.code === code)) found.push({ code, at: index });
  return found;
}

/** The code of one part of a bracket, with its market where the code alone does not tell it; letters that begin like a market, HKAB, are none. */
function codeIn(part: string): string | null {
  const behindMarket = part.replace(/^(?:纳斯达克|纽交所|港交所|上交所|深交所)(?=股票|证券|代码)/, "");
  const labelled = behindMarket.replace(LABEL, "");
  const market = MARKET.exec(labelled);
  const bare = market ? labelled.slice(market[0].length).trim() : labelled;
  const isWord = market?.[2] !== undefined && !labelled.slice(market[0].length).startsWith(" ");
  if (market && !isWord && /^[A-Z]{1,5}$/.test(bare)) return bare;
  if ((market?.[1] ?? market?.[2]) && /^\d{3,4}$/.test(bare)) return labelled;
  if (labelled !== behindMarket && /^[A-Z]{1,5}$/.test(bare)) return bare;
  return CODE.test(bare) ? bare : null;
}
