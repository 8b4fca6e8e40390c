import { EVENT_TYPES, isKnownType, type EventType } from "../model/front-matter.ts";
import type { DossierEvent } from "./dossier.ts";

/** The types of these events: those that ship in their order, then those that a person has added. */
export function eventTypesOf(events: readonly Pick<DossierEvent, "type">[]): EventType[] {
  const present = new Set(events.map(({ type }) => type));
  const own = [...present].filter((type) => !isKnownType(type)).sort();
  return [...EVENT_TYPES.filter((type) => present.has(type)), ...own];
}
