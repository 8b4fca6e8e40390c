import type { Decision } from "../model/corrections.ts";
import { slugify } from "../model/slug.ts";
import { ENTITY_FOLDERS } from "./address.ts";
import { pathOfSubject } from "./data/paths.ts";
import { entityPath } from "./pages/view.ts";
import type { Dossier, DossierEvent, Entity } from "./dossier.ts";

/**
 * Addresses that pages had before a correction renamed or joined what they are about. Ids are made of names, so that the
 * corrections alone tell what they were; taking a correction out takes its redirect along.
 */

/** A page that leads on from a former address. */
export interface Redirect {
  readonly path: string;
  /** The path of the page that took its place, and the name of what it is about. */
  readonly target: string;
  readonly subject: Entity | DossierEvent;
}

/** Redirects of all former addresses, each once; none from an address that a page has today. */
export function formerAddresses(dossier: Dossier, decisions: readonly Decision[]): Redirect[] {
  const entities = Object.values(dossier.entities).flat();
  const taken = new Set([...[...entities, ...dossier.events].map(pathOf), ...dossier.choices.map(entityPath)]);
  const redirects = new Map<string, Redirect>();
  const add = (path: string, subject: Entity | DossierEvent) => {
    if (!taken.has(path) && !redirects.has(path)) redirects.set(path, { path, target: pathOf(subject), subject });
  };
  for (const decision of decisions) {
    if ("event" in decision && "same" in decision.event) addJoinedEvents(dossier, decision.event.same, add);
    for (const entity of entitiesOf(decision, entities)) addEntity(decision, entity, add);
  }
  return [...redirects.values()];
}

function pathOf(subject: Entity | DossierEvent): string {
  return pathOfSubject("kind" in subject ? { entity: subject } : { event: subject });
}

type Add = (path: string, subject: Entity | DossierEvent) => void;

function addJoinedEvents({ events }: Dossier, ids: readonly string[], add: Add): void {
  const event = events.find(({ id }) => ids.includes(id));
  if (event) for (const id of ids) add(`events/${id}/`, event);
}

/** The entities that a correction has renamed, joined, or moved to another kind. */
function entitiesOf(decision: Decision, entities: readonly Entity[]): Entity[] {
  const names = namesOf(decision);
  if (names.length === 0) return [];
  return entities.filter(({ name, forms }) => names.includes(name.Hans) || names.some((form) => forms.includes(form)));
}

function namesOf(decision: Decision): readonly string[] {
  if ("same" in decision) return decision.same;
  if ("rename" in decision) return [decision.rename.from, decision.rename.to];
  return "kind" in decision ? [decision.kind.name] : [];
}

/** Events are named after the first who takes part, and had other ids when that one had another name. */
function addEntity(decision: Decision, entity: Entity, add: Add): void {
  const folders = "kind" in decision ? Object.values(ENTITY_FOLDERS) : [ENTITY_FOLDERS[entity.kind]];
  for (const id of namesOf(decision).map(slugify)) {
    for (const folder of folders) add(`${folder}/${id}/`, entity);
    for (const event of entity.events)
      if (event.id.startsWith(`${entity.id}-`)) add(`events/${id}${event.id.slice(entity.id.length)}/`, event);
  }
}
