import type { ScoringModelDefinition } from '@tamis/scoring';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '../ui/language';
import { defaultSettings, mostDrawn, pickCases, readSettings, type TypedSettings } from './draw-settings';
import { RobustnessClient } from './robustness-client';
import { RobustnessContext, useDrawn, type RobustnessScreen } from './robustness-context';
import type { AxisWeights } from './robustness-protocol';
import { RobustnessQueries } from './robustness.queries';
import { startWorker } from './start-worker';
import styles from './robustness.module.css';

interface RobustnessProps {
  organisation: string;
  /** As it is saved. */
  model: ScoringModelDefinition;
  /** As the reader has them now. */
  weights: AxisWeights;
  /** Cases to rank, first ones first. */
  useCaseIds: readonly string[];
  children: ReactNode;
}

/** Draws the ranks again each time that a weight, a score or a setting changes, for what it stands around to show. */
export function Robustness({ organisation, model, weights, useCaseIds, children }: RobustnessProps) {
  const language = useLanguage();
  const { data: given, error } = useQuery(RobustnessQueries.givenScores(organisation));
  const [client] = useState(() => new RobustnessClient(startWorker));
  const [typed, setTyped] = useState<TypedSettings>({});
  const scored = useMemo(() => (given ? pickCases(given, useCaseIds) : []), [given, useCaseIds]);
  const from = useMemo(() => ({ model, cases: scored.slice(0, mostDrawn) }), [model, scored]);
  const count = from.cases.length;
  const { settings, problems } = useMemo(
    () => readSettings(typed, defaultSettings(count), model, language),
    [typed, count, model, language],
  );
  const canDraw = count > 0 && problems.size === 0 && Object.values(weights).some((weight) => weight > 0);
  useEffect(() => () => client.close(), [client]);
  useEffect(() => {
    if (canDraw) client.ask(from, weights, settings);
  }, [client, from, canDraw, weights, settings]);
  const unread = error?.message;
  const limitedTo = scored.length > count ? count : undefined;
  const screen = useMemo(
    (): RobustnessScreen => ({ client, model, settings, problems, typed, onType: setTyped, unread, limitedTo }),
    [client, model, settings, problems, typed, unread, limitedTo],
  );
  return (
    <RobustnessContext value={screen}>
      <Recomputed client={client}>{children}</Recomputed>
    </RobustnessContext>
  );
}

/** Greys figures of other weights until theirs come. Rows inside are not drawn again for it. */
function Recomputed({ client, children }: { client: RobustnessClient; children: ReactNode }) {
  const isDrawing = useDrawn(client, 'isDrawing');
  return (
    <div className={styles.screen} data-outdated={isDrawing || undefined} aria-busy={isDrawing}>
      {children}
    </div>
  );
}
