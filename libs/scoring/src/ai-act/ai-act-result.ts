import type { Localised } from '../vocabulary/localised.js';
import type { AiActKey } from './ai-act-answers.js';
import type { DocumentId } from './ai-act-documents.js';
import type { DutyId } from './ai-act-duties.js';
import type { AiActClass, AiActRole } from './ai-act-lists.js';
import type { GpaiFinding } from './gpai-modification.js';
import type { Truth } from './three-valued.js';

export type RegimeId =
  | 'prohibited'
  | 'high_risk_annex1'
  | 'high_risk_sectoral'
  | 'high_risk_annex3'
  | 'annex3_exempt'
  | 'transparency'
  | 'gpai'
  | 'literacy'
  | 'gdpr';

/** Regimes are cumulative; `certain: false` waits for an answer. */
export interface Regime {
  readonly id: RegimeId;
  readonly certain: boolean;
}

export interface Obligation {
  readonly id: DutyId;
  readonly regime: RegimeId | undefined;
  readonly text: Localised;
  readonly certain: boolean;
}

export interface AiActDocument {
  readonly id: DocumentId;
  /** Number in the regulation, if it has one. */
  readonly article: string | undefined;
  readonly name: Localised;
}

export interface AiActClassification {
  readonly version: string;
  /** The one class displayed: the most severe that the answers leave possible. */
  readonly class: AiActClass;
  readonly rule: string;
  /** Every class the unknown answers leave possible, the displayed one included. */
  readonly possible: readonly AiActClass[];
  readonly provisional: boolean;
  /** Questions whose answers would settle the class, a regime or the role. */
  readonly deciding: readonly AiActKey[];
  /** Screening questions that were left out and read as "not raised". */
  readonly assumed: readonly AiActKey[];
  readonly role: AiActRole;
  readonly roleReasons: readonly Localised[];
  readonly regimes: readonly Regime[];
  readonly obligations: readonly Obligation[];
  readonly documents: readonly AiActDocument[];
  readonly fria: Truth;
  readonly gpai: GpaiFinding;
  readonly notes: readonly Localised[];
  readonly mark: Localised;
}
