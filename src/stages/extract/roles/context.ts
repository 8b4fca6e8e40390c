/** What the sentences before say about whom the text is speaking of. */
export interface RoleContext {
  readonly person: string | null;
  readonly organization: string | null;
}
