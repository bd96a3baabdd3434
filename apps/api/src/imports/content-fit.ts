import type { HeaderRule } from './column-words.js';
import { distinctShare, isDateLike, isNumeric, isYesNo, shareOf, type ColumnProfile } from './column-profile.js';
import { guessClosedValue, isClosedTarget, type ClosedTarget } from './closed-lists.js';

type Target = HeaderRule['target'];

/** Words with letters, not answers to a yes/no question, not figures, not dates. */
function isWording(profile: ColumnProfile): boolean {
  return shareOf(profile, (text) => isYesNo(text) || isNumeric(text) || isDateLike(text)) < 0.5;
}

export function closedShare(profile: ColumnProfile, target: ClosedTarget): number {
  return shareOf(profile, (text) => guessClosedValue(target, text) !== null);
}

/** A running number (1, 2, 3…) counts the rows of one list; it still is the key of that list. */
function fitKey(profile: ColumnProfile): number {
  const prose = shareOf(profile, (text) => text.length > 40 || /\s\S+\s\S+\s/.test(text));
  return distinctShare(profile) >= 0.95 && prose <= 0.1 ? 1 : 0;
}

function fitTitle(profile: ColumnProfile): number {
  if (!isWording(profile)) return 0;
  const length = profile.meanLength > 250 ? 0.4 : profile.meanLength > 120 ? 0.8 : 1;
  return length * (0.75 + 0.25 * distinctShare(profile));
}

function fitUnit(profile: ColumnProfile): number {
  if (!isWording(profile) || profile.meanLength > 90) return 0;
  return distinctShare(profile) > 0.95 && profile.filled > 20 ? 0.3 : 1;
}

function fitClass(profile: ColumnProfile): number {
  if (!isWording(profile) || profile.meanLength > 80) return 0;
  return distinctShare(profile) > 0.7 && profile.filled > 20 ? 0.4 : 1;
}

function fitPerson(profile: ColumnProfile): number {
  return isWording(profile) && profile.meanLength <= 60 ? 1 : 0;
}

function fitText(profile: ColumnProfile): number {
  return isWording(profile) && profile.meanLength >= 12 ? 1 : 0.3;
}

/** A status column may hold words nobody foresaw: the heading alone then counts for a little less. */
function fitClosed(profile: ColumnProfile, target: ClosedTarget): number {
  if (!isWording(profile)) return 0;
  return 0.8 + 0.2 * closedShare(profile, target);
}

/** How far the cells bear out what the heading says, from 0 (they deny it) to 1. */
export function contentFit(profile: ColumnProfile, target: Target): number {
  if (isClosedTarget(target)) return fitClosed(profile, target);
  switch (target) {
    case 'key':
      return fitKey(profile);
    case 'title':
      return fitTitle(profile);
    case 'businessUnit':
      return fitUnit(profile);
    case 'theme':
    case 'function':
    case 'intakeSource':
      return fitClass(profile);
    case 'requester':
    case 'owner':
    case 'sponsor':
      return fitPerson(profile);
    case 'need':
    case 'description':
      return fitText(profile);
    case 'submittedOn':
    case 'targetDate':
      return shareOf(profile, isDateLike) >= 0.6 ? 1 : 0;
    default:
      return isWording(profile) ? 1 : 0;
  }
}
