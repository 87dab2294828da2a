import type { FillField } from '../model/fill.ts';
import type { Cell } from '../model/levels.ts';
import type { Problem, ScreenObservation } from '../model/observation.ts';

/** What actions need of a reading of the page. */
export interface ActionTargets {
  page: ScreenObservation;
  problems: Problem[];
  cells: Map<Cell, Element>;
  choices: Map<Cell, Element[]>;
  groups: Map<string, Element>;
  fields: Map<FillField, Element>;
}
