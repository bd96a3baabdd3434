import type { Places, Preview } from './imports.graphql';
import type { Mapping } from './mapping';

/** What every part of the preview needs to show and to change a decision. */
export interface Deciding {
  preview: Preview;
  places: Places;
  mapping: Mapping;
  change: (mapping: Mapping | null) => void;
}
