import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/**
 * Names in package-lock.json the optional packages that npm left out. A registry that lacks the package of a platform
 * makes npm drop it from the lock without a word, and `npm ci` then refuses the lock on every machine. To be run after
 * each `npm install`. What it adds carries no checksum, since there was nothing to take it from.
 */

const LOCK = "package-lock.json";

const versions = z.record(z.string(), z.string());
const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ dev: z.boolean().optional(), optionalDependencies: versions.optional() }),
  ),
});

/** An optional package as the lock describes it. */
interface LockedPackage {
  readonly version: string;
  readonly cpu: readonly string[];
  readonly dev?: boolean;
  readonly optional: true;
  readonly os: readonly string[];
}

/** Packages of a platform end in its name: `@pagefind/darwin-arm64`, `@oxc-parser/binding-linux-arm64-gnu`. */
const PLATFORM =
  /(?<os>aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)-(?<cpu>arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?![a-z0-9])/;

const lock = lockSchema.parse(JSON.parse(readFileSync(LOCK, "utf8")));
const missing = Object.values(lock.packages)
  .flatMap(({ dev, optionalDependencies }) =>
    Object.entries(optionalDependencies ?? {}).map(([name, version]) => ({ name, version, dev })),
  )
  .filter(({ name }) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)));
const added = missing.flatMap(({ name, version, dev }) => {
  const entry = describe(name, version, dev);
  if (!entry) console.error(`${LOCK}: ${name} is left out and its name does not tell its platform — add it by hand`);
  return entry ? [[`node_modules/${name}`, entry] as const] : [];
});
const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
const sorted = Object.fromEntries(packages.sort(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(`${LOCK}: ${String(added.length)} packages added`);
process.exitCode = added.length === missing.length ? 0 : 1;

function describe(name: string, version: string, dev = false): LockedPackage | null {
  const { os, cpu } = PLATFORM.exec(name)?.groups ?? {};
  if (os === undefined || cpu === undefined) return null;
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), optional: true, os: [os === "windows" ? "win32" : os] };
}
