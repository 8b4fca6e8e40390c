/** Eleventy ships no types: the methods in use. */
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath?: string;
        quietMode?: boolean;
        config?: (eleventyConfig: EleventyConfig) => void | Promise<void>;
      },
    );
    /** Its own report of what was written. */
    disableLogger(): void;
    write(): Promise<unknown>;
  }

  export interface EleventyConfig {
    addTemplate(path: string, template: VirtualTemplate): void;
    on(event: "eleventy.after", listener: (build: { readonly directories: { readonly output: string } }) => void): void;
    addPassthroughCopy(files: Readonly<Record<string, string>>): void;
    addPlugin<T>(plugin: (eleventyConfig: EleventyConfig, options: T) => unknown, options: T): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    setInputDirectory(folder: string): void;
    setOutputDirectory(folder: string): void;
    setQuietMode(quiet: boolean): void;
  }

  /** What Eleventy calls a JavaScript template: data, and a function that renders. */
  export interface VirtualTemplate {
    readonly data: Readonly<Record<string, unknown>>;
    readonly render: (data: { readonly [key: string]: unknown }) => string;
  }
}
