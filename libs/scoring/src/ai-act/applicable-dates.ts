import type { Localised } from '../vocabulary/localised.js';
import { aiActCalendar, type DateStatus, type LegalCalendar, type LegalDateId } from './ai-act-dates.js';
import type { AiActClassification, Obligation, RegimeId } from './ai-act-result.js';
import { legacyTexts } from './ai-act-texts.js';
import { legalMark } from './legal-mark.js';

export interface SystemTiming {
  /** Day the system was placed on the market or put into service. */
  readonly placedOn?: string;
  /** Day of the last significant change of its design. */
  readonly redesignedOn?: string;
  readonly publicAuthority?: boolean;
  /** Letter of art. 5(1), for a prohibited practice. */
  readonly art5?: string | false;
}

export interface ApplicableDate {
  readonly regime: RegimeId;
  readonly duty: Obligation['id'] | undefined;
  /** Undefined: not caught, unless the design changes significantly. */
  readonly from: string | undefined;
  /** The other reading, where the texts are read two ways. */
  readonly orFrom: string | undefined;
  readonly status: DateStatus;
  readonly reason: Localised;
  readonly mark: Localised;
}

interface Found {
  readonly from: string | undefined;
  readonly orFrom?: string;
  readonly date: LegalDateId;
  readonly reason?: Localised;
}

/**
 * Gives the date that applies to this case, regime by regime, from its class, its role and when it was placed.
 * Example: an Annex III system running since 2026 is not caught on 2 December 2027 without a significant change of design.
 */
export function applicableDates(
  found: Pick<AiActClassification, 'regimes' | 'obligations'>,
  timing: SystemTiming,
  calendar: LegalCalendar = aiActCalendar,
): readonly ApplicableDate[] {
  const on = (id: LegalDateId) => calendar.dates.find((date) => date.id === id);
  const day = (id: LegalDateId) => on(id)?.from;
  return found.regimes.flatMap(({ id: regime }) => {
    const dated = dateRegime(regime, found.obligations, timing, day);
    return dated.map(({ duty, from, orFrom, date, reason }) => ({
      regime,
      duty,
      from,
      orFrom,
      status: on(date)?.status ?? 'two_readings',
      reason: reason ?? on(date)?.what ?? { en: date, fr: date },
      mark: legalMark,
    }));
  });
}

type DayOf = (id: LegalDateId) => string | undefined;
type Dated = Found & { readonly duty?: Obligation['id'] };

function dateRegime(regime: RegimeId, obligations: readonly Obligation[], timing: SystemTiming, day: DayOf): readonly Dated[] {
  switch (regime) {
    case 'prohibited':
      return [plain(timing.art5 === 'ba' || timing.art5 === 'bb' ? 'new_prohibitions' : 'prohibitions', day)];
    case 'literacy':
      return [plain('literacy', day)];
    case 'gpai':
      return [plain(isBefore(timing.placedOn, day('gpai')) ? 'legacy_gpai' : 'gpai', day)];
    case 'high_risk_annex3':
      return [dateHighRisk('annex3', timing, day)];
    case 'high_risk_annex1':
    case 'high_risk_sectoral':
      return [dateHighRisk('annex1', timing, day)];
    case 'annex3_exempt':
      return [{ date: 'exemption_late', from: day('exemption_early'), orFrom: day('exemption_late') }];
    case 'transparency':
      return obligations
        .filter((duty) => duty.regime === 'transparency')
        .map(({ id }) => ({ ...dateTransparency(id, timing, day), duty: id }));
    case 'gdpr':
      return [];
  }
}

function plain(date: LegalDateId, day: DayOf): Found {
  return { date, from: day(date) };
}

function isBefore(placedOn: string | undefined, limit: string | undefined): boolean {
  return placedOn !== undefined && limit !== undefined && placedOn < limit;
}

/** Art. 111(2). A system whose date is not known is taken as new: that never under-states a duty. */
function dateHighRisk(date: 'annex1' | 'annex3', { placedOn, redesignedOn, publicAuthority }: SystemTiming, day: DayOf): Found {
  const from = day(date);
  if (!isBefore(placedOn, from)) return { date, from };
  if (redesignedOn !== undefined && !isBefore(redesignedOn, from)) return { date, from: redesignedOn, reason: legacyTexts.redesigned };
  if (publicAuthority) return plain('public_authorities', day);
  return { date, from: undefined, reason: legacyTexts.legacy };
}

function dateTransparency(duty: Obligation['id'], { placedOn }: SystemTiming, day: DayOf): Found {
  const marking = duty === 'marking' || duty === 'ask_marking';
  return plain(marking && isBefore(placedOn, day('general_application')) ? 'legacy_marking' : 'general_application', day);
}
