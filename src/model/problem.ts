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

/** Takes a problem and goes on; or, by default, does not. */
export type Refuse = (problem: Problem) => void;

export function stop(problem: Problem): never {
  throw new Error(formatProblem(problem));
}

/**
 * What a step makes of an input that stands in a file, in a list: empty where the program made a mistake, which costs this
 * input and nothing else, and is told.
 */
export function attempt<T>(place: Pick<Problem, "file" | "line">, refuse: Refuse, step: () => T): T[] {
  try {
    return [step()];
  } catch (error) {
    refuse({
      ...place,
      code: "program-error",
      message: `程序在这里出了错，没有收进卷宗：${error instanceof Error ? error.message : String(error)}`,
      remedy: "其余照常；请把这个文件报告给程序的维护者，或先移出来源文件夹",
      severity: "refused",
    });
    return [];
  }
}
