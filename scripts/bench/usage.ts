import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Loaded before a program that is measured: leaves what it took in the file that JUANZONG_USAGE names. Time is that of the
 * program and of all that it started; what it started is seen on Linux only, in /proc.
 */

/** Clock ticks of a second, in which Linux counts processor time. */
const TICKS = 100;

process.on("exit", () => {
  const file = process.env["JUANZONG_USAGE"];
  if (file === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6 + secondsOfChildren();
  writeFileSync(file, JSON.stringify({ cpuSeconds, mebibytes: maxRSS / 1024 }));
});

/** Of the processes that have ended, as they are summed up in the own line, and of those that have not been waited for. */
function secondsOfChildren(): number {
  try {
    const ended = ticks("self", "children");
    const living = readdirSync("/proc/self/task")
      .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" "))
      .filter((pid) => pid.trim() !== "")
      .map((pid) => ticks(pid, "own") + ticks(pid, "children"));
    return (ended + living.reduce((sum, own) => sum + own, 0)) / TICKS;
  } catch {
    return 0;
  }
}

/** See proc_pid_stat(5): fields 14 and 15 are a process's own time, 16 and 17 that of its children. */
function ticks(pid: string, of: "own" | "children"): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const first = of === "own" ? 11 : 13;
  return Number(fields[first]) + Number(fields[first + 1]);
}
