import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { SourceFile } from "../model/stages.ts";
import { decodeBytes, type Decoded } from "../decode.ts";
import { readHeader } from "./read/header.ts";
import { listSources } from "./read/list.ts";

/** What a folder holds: its sources in the order of their paths, and what was left out. */
export interface ReadSources {
  readonly sources: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the sources of a folder and its subfolders. What cannot be read is named in a problem and all else is still
 * read; problems within a source are in the source itself.
 */
export function readSources(dir: string): ReadSources {
  const { files, problems } = listSources(dir);
  const sources: SourceFile[] = [];
  for (const file of files) {
    try {
      const source = parseSource(file, readFileSync(join(dir, file)));
      if (isText(source.text)) sources.push(source);
      else problems.push(notText(file));
    } catch (error) {
      problems.push({
        file,
        line: null,
        code: "unreadable",
        message: `读不出来：${error instanceof Error ? error.message : String(error)}`,
        remedy: "检查文件和它的权限，或把它移出来源文件夹",
        severity: "refused",
      });
    }
  }
  return { sources, problems };
}

/** Characters that no encoding of a text gives many of: undecodable, unassigned, private, control. */
const NO_TEXT = /[\ufffd\p{Cn}\p{Co}\p{Cs}]|(?![\t\n\f\r\u0080-\u009f])\p{Cc}/gu;
/** The share of them above which a file is not text, whatever its name says. */
const MAX_SHARE = 0.08;
/** Fewer characters than this say nothing. */
const MIN_LENGTH = 200;

function isText(text: string): boolean {
  if (text.length < MIN_LENGTH) return true;
  return (text.match(NO_TEXT)?.length ?? 0) <= MAX_SHARE * text.length;
}

function notText(file: string): Problem {
  return {
    file,
    line: null,
    code: "not-text",
    message: "不像文本：多数字节在哪种编码里都读不成字",
    remedy: "确认它不是图片、压缩包之类改了名的文件；若是文本，另存为 UTF-8",
    severity: "refused",
  };
}

/** Turns the bytes of a source into text with its header. Doubtful bytes and header fields become problems. */
export function parseSource(file: string, bytes: Uint8Array): SourceFile {
  const decoded = decodeBytes(bytes);
  const { header, bodyStart, problems } = readHeader(file, decoded.text);
  return {
    file,
    format: /\.html?$/i.test(file) ? "html" : "text",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    text: decoded.text,
    header,
    bodyStart,
    problems: [...undecodable(file, decoded), ...problems, ...conflicts(file, decoded.text)],
  };
}

/** The line with which Git begins what two people have changed at once. */
const CONFLICT = /^<{7} \S/m;

function conflicts(file: string, text: string): Problem[] {
  const match = CONFLICT.exec(text);
  if (!match || !/^={7}$/m.test(text) || !/^>{7} /m.test(text)) return [];
  return [
    {
      file,
      line: linesOf(text, [match.index])[0] ?? 1,
      code: "conflict",
      message: "有没有解决的合并冲突：<<<<<<< 和 >>>>>>> 之间两个版本都在",
      remedy: "留下对的一个版本，删去另一个和这几行标记",
      severity: "warning",
    },
  ];
}

/** Lines that are named; of a source that is damaged all over that is enough. */
const MOST_NAMED = 5;

function undecodable(file: string, { text, encoding, undecodable }: Decoded): Problem[] {
  const [line, ...more] = linesOf(text, undecodable);
  if (line === undefined) return [];
  const named = [line, ...more].slice(0, MOST_NAMED).join("、");
  return [
    {
      file,
      line,
      code: "undecodable",
      message: `按 ${encoding.toUpperCase()} 读时有 ${String(undecodable.length)} 处字节无法解码，在第 ${named} 行${more.length < MOST_NAMED ? "" : `等 ${String(more.length + 1)} 行`}`,
      remedy: "账目里记为损坏，正文中略去；如有未损坏的原文请换上",
      severity: "warning",
    },
  ];
}

const LINE_END = /\r\n|[\n\r\u2028\u2029\u000b\u000c\u0085]/g;

/** The 1-based lines on which offsets stand, each once. The offsets ascend. */
function linesOf(text: string, offsets: readonly number[]): number[] {
  const lines: number[] = [];
  let line = 1;
  let at = 0;
  const ends = text.matchAll(LINE_END);
  let end = ends.next();
  for (const offset of offsets) {
    for (; !end.done && end.value.index < offset; end = ends.next()) line++;
    if (at !== line) lines.push((at = line));
  }
  return lines;
}
