import type { Choice } from "../dossier.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { entityItem, type EntityItem } from "./items.ts";
import { read, word, type View } from "./view.ts";

/** A name that stands for several entities, and where each of them is. */
export interface ChoicePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly kind: string;
  readonly lead: string;
  readonly items: readonly EntityItem[];
}

export function shapeChoice(view: View, choice: Choice): ChoicePage {
  const heading = read(view, choice.name);
  return {
    frame: shapeFrame(view, { title: heading, description: word(view, "choice", { name: heading }) }),
    heading,
    kind: view.words.entityKind[choice.kind],
    lead: word(view, "choice", { name: heading }),
    items: choice.entities.map((entity) => entityItem(view, entity)),
  };
}
