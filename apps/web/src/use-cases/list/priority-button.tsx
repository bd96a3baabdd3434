import { useMessages } from '../../i18n/messages';
import { useFormat, useTexts } from '../../ui/language';
import { ScoreChip } from '../../ui/score-chip';
import { axesOf } from './axes-of';
import { ListFieldMessages } from './list-field.messages';
import type { ListRow } from './use-case-list.graphql';
import styles from './priority-button.module.css';

interface PriorityChipProps {
  row: Pick<ListRow, 'reference' | 'score'>;
  reachable: boolean;
}

/** The score of a card or a row. Its number opens into its sum: one panel of the page serves them all. */
export function PriorityChip({ row: { reference, score }, reachable }: PriorityChipProps) {
  const t = useMessages(ListFieldMessages);
  const texts = useTexts();
  const format = useFormat();
  const drawn = axesOf(score);
  return (
    <ScoreChip {...drawn}>
      {drawn.priority !== null && (
        <button
          type="button"
          className={styles.number}
          tabIndex={reachable ? 0 : -1}
          aria-haspopup="dialog"
          aria-label={`${texts.priority} ${format.score(drawn.priority)}, ${t('howComputed', { reference })}`}
          data-score-of={reference}
          data-score={drawn.priority}
        >
          {format.score(drawn.priority)}
        </button>
      )}
    </ScoreChip>
  );
}
