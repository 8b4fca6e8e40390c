/** What begins a code of six digits on each exchange of mainland China. */
const MAINLAND: readonly (readonly [RegExp, string])[] = [
  [/^(?:6|9(?!2)|5)/, "SH"],
  [/^(?:0|1|2|3)/, "SZ"],
  [/^(?:4|8|92)/, "BJ"],
];

/** Names of exchanges as they are printed before or behind a code, and the market that they stand for. */
const MARKETS: Readonly<Record<string, string>> = {
  SH: "SH",
  SS: "SH",
  SSE: "SH",
  SZ: "SZ",
  SZSE: "SZ",
  BJ: "BJ",
  OC: "OC",
  HK: "HK",
  HKEX: "HK",
  SEHK: "HK",
  TW: "TW",
  TWO: "TW",
  TWSE: "TW",
  TPEX: "TW",
  NQ: "OC",
  T: "JP",
  TYO: "JP",
  KS: "KR",
  KQ: "KR",
  KRX: "KR",
  US: "US",
  O: "US",
  OQ: "US",
  N: "US",
  A: "US",
  NASDAQ: "US",
  NYSE: "US",
  AMEX: "US",
};

/**
 * One spelling for all ways in which a stock's code is printed: 600519, SH600519 and 600519.SS are `600519.SH`; 0700.HK is
 * `00700.HK`; NASDAQ:NVDA and NVDA.O are `NVDA.US`. What is not understood stays as it is, in upper case.
 */
export function normalizeTicker(printed: string): string {
  const text = printed.normalize("NFKC").toUpperCase().replace(/\s+/g, "");
  const before =
    /^(SSE|SZSE|HKEX|SEHK|TWSE|TPEX|SH|SS|SZ|BJ|HK|TW|US|NASDAQ|NYSE|AMEX|TYO|KRX|KS)[:.]?([0-9]{3,6}|(?<=[:.])[A-Z]{1,5})$/.exec(
      text,
    );
  const behind = /^([0-9]{3,6}|[A-Z]{1,5})[.-]([A-Z]{1,6})$/.exec(text);
  const code = before?.[2] ?? behind?.[1] ?? text;
  const market = MARKETS[before?.[1] ?? behind?.[2] ?? ""] ?? marketOf(code);
  if (market === null || (behind && !((behind[2] as string) in MARKETS))) return text;
  return `${market === "HK" ? code.padStart(5, "0") : code}.${market}`;
}

/** The market of a code that is printed without one. */
function marketOf(code: string): string | null {
  if (/^[A-Z]{1,5}$/.test(code)) return "US";
  if (/^0\d{4}$/.test(code)) return "HK";
  return /^\d{6}$/.test(code) ? (MAINLAND.find(([pattern]) => pattern.test(code))?.[1] ?? null) : null;
}
