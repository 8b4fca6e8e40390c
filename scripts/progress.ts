/** One line on a terminal that the next replaces; nothing in a log. Null clears it. */
export function progress(text: string | null): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text ?? ""}`);
}

/** How many milliseconds pass between two counts that are shown. */
const PAUSE_MS = 100;

/** Shows how far a step of many parts has come: 网页 300/618. */
export function createCounter(): (step: string, done: number, total: number) => void {
  let shown = 0;
  return (step, done, total) => {
    const now = performance.now();
    if (done < total && now - shown < PAUSE_MS) return;
    shown = now;
    progress(`${step} ${done}/${total}`);
  };
}

/** Lets the work go on when the reader of the output, such as `head`, has seen enough. */
export function outliveReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}
