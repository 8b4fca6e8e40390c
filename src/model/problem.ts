/**
 * Something about the input that a person should know: what could not be done, where, and what to do about it.
 * `refused` means that the input was left out of the dossier, and makes the command end with status 1.
 */
export interface Problem {
  readonly file: string;
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly severity: "refused" | "warning";
}

/** One line for a terminal: `file:line: message — remedy`. */
export function formatProblem({ file, line, message, remedy }: Problem): string {
  return `${file}${line === null ? "" : `:${line}`}: ${message} — ${remedy}`;
}
