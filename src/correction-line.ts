import type { Decision } from "./model/corrections.ts";

/** Plain in YAML's flow style: nothing that opens, ends or comments anything, and no other word for a value. */
const PLAIN = /^[\p{L}\p{N}（）《》“”「」·][\p{L}\p{N}（）《》“”「」·_.+()/&% -]*$/u;
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|~)$|\s$/i;

/** A decision as one line of `corrections.yaml`, with the reason behind `#` where one is given. */
export function formatCorrection(decision: Decision, reason?: string): string {
  const [entry] = Object.entries(decision).filter(([key]) => key !== "because");
  const line = entry ? `- ${entry[0]}: ${formatFlow(entry[1])}` : "";
  return reason === undefined ? line : `${line} # ${reason}`;
}

function formatFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatFlow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).filter(
      ([, field]) => field !== undefined && !(Array.isArray(field) && field.length === 0),
    );
    return `{ ${fields.map(([key, field]) => `${key}: ${formatFlow(field)}`).join(", ")} }`;
  }
  const text = String(value);
  return PLAIN.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text);
}
