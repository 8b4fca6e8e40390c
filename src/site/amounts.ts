/** A number as a Chinese newspaper prints it: 16000000000 → 160亿; 12500 → 1.25万. Exact: no digit is rounded away. */
export function formatNumber(value: number): string {
  const scales = [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
  ] as const;
  for (const [scale, word] of scales) {
    const scaled = value / scale;
    // Some numbers are no shorter with a word for their scale; those are printed in full.
    if (Math.abs(scaled) >= 1 && String(scaled).length <= 7 && scaled * scale === value) return `${scaled}${word}`;
  }
  return String(value);
}
