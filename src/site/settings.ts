import { z } from "zod";
import { VARIANTS } from "../opencc.ts";

/** What `content/dossier.yaml` may say. */
export const settingsSchema = z.strictObject({
  title: z.string().min(1).default("卷宗"),
  description: z.string().default(""),
  /** The public address of the home page, where it is known; a build under another prefix does not change it. */
  base_url: z
    .url({ protocol: /^https?$/ })
    .transform((url) => (url.endsWith("/") ? url : `${url}/`))
    .nullable()
    .default(null),
  /** The script in which title and description are written, and which search engines are shown first. */
  language: z.enum(["zh-Hans", "zh-Hant"]).default("zh-Hans"),
  /** How traditional script is written on the pages for its readers. */
  traditional: z.enum(VARIANTS).default("tw"),
  /** `quotes` publishes quoted sentences and metadata only. */
  publish: z.enum(["full", "quotes"]).default("full"),
  /** Whether those who only write the articles have pages of their own. */
  byline_pages: z
    .preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean())
    .default(false),
  repository: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;
