import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a run of a program took from start to exit. */
export interface Cost {
  /** Of processor time, processes that it started included: what else the machine does hardly changes it. */
  readonly cpuSeconds: number;
  /** The most memory that it held, without those processes. */
  readonly mebibytes: number;
}

/**
 * Runs a program of this folder's parent several times, each in a process of its own, and gives the medians. `prepare` is
 * run before each and not measured. Throws when a run does not exit with 0.
 */
export function measure(
  script: string,
  args: readonly string[],
  runs: number,
  prepare: () => void = () => undefined,
): Cost {
  const costs = Array.from({ length: runs }, () => {
    prepare();
    return runOnce(script, args);
  });
  return {
    cpuSeconds: median(costs.map((cost) => cost.cpuSeconds)),
    mebibytes: median(costs.map((cost) => cost.mebibytes)),
  };
}

function runOnce(script: string, args: readonly string[]): Cost {
  const folder = mkdtempSync(join(tmpdir(), "juanzong-usage-"));
  const usage = join(folder, "usage");
  const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--import", path("bench/usage.ts"), path(script), ...args],
    { env: { ...process.env, JUANZONG_USAGE: usage }, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`${script} ${args.join(" ")} did not run:\n${stderr}`);
  const cost = JSON.parse(readFileSync(usage, "utf8")) as Cost;
  rmSync(folder, { recursive: true });
  return cost;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
