import type { Exclusion } from '@tamis/scoring';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/button';
import { useFormat } from '../ui/language';
import { SelectionMessages } from './selection.messages';
import type { SelectionCase } from './selection.graphql';
import { togglePick, type Pick } from './selection-choice';
import { useRuleName } from './selection-finding';
import { referenceOf, type SelectionScreen } from './selection-screen';
import styles from './selection.module.css';

interface CaseRowProps {
  one: SelectionCase;
  organisation: string;
  screen: SelectionScreen;
  /** Undefined: it is in, or there is nothing to compare with. */
  onExplain?: (id: string) => void;
}

export function CaseRow({ one, organisation, screen, onExplain }: CaseRowProps) {
  const t = useMessages(SelectionMessages);
  const format = useFormat();
  const { id, reference, title, score } = one;
  const { explaining, exclusions } = screen.state;
  const exclusion = onExplain && exclusions.get(id);
  return (
    <tr>
      <th scope="row">
        <span className="t-meta">{reference}</span>{' '}
        <Link to="/$organisation/use-cases/$reference" params={{ organisation, reference }} className={styles.link}>
          {title}
        </Link>
        {exclusion && <WhyOut exclusion={exclusion} screen={screen} />}
      </th>
      <td className={styles.number}>{score?.priority == null ? '' : format.score(score.priority, 1)}</td>
      <td>
        <span className={styles.picks}>
          <PickButton id={id} name={reference} pick="mandatory" screen={screen} />
          <PickButton id={id} name={reference} pick="excluded" screen={screen} />
          {onExplain && !exclusion && (
            <Button
              kind="link"
              size="small"
              disabled={explaining === id}
              aria-label={t('whyOf', { name: reference })}
              onClick={() => onExplain(id)}
            >
              {t('why')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

interface PickButtonProps {
  id: string;
  name: string;
  pick: Pick;
  screen: SelectionScreen;
}

function PickButton({ id, name, pick, screen: { choice, setChoice } }: PickButtonProps) {
  const t = useMessages(SelectionMessages);
  const isPicked = choice[pick].includes(id);
  const isMandatory = pick === 'mandatory';
  return (
    <Button
      size="small"
      kind={isPicked ? 'primary' : 'quiet'}
      aria-pressed={isPicked}
      aria-label={t(isMandatory ? 'mustOf' : 'mustNotOf', { name })}
      onClick={() => setChoice((before) => togglePick(before, id, pick))}
    >
      {t(isMandatory ? 'must' : 'mustNot')}
    </Button>
  );
}

/** What it would take to have it, in the words of libs/scoring. */
function WhyOut({ exclusion, screen }: { exclusion: Exclusion; screen: SelectionScreen }) {
  const t = useMessages(SelectionMessages);
  const format = useFormat();
  const nameRule = useRuleName(screen);
  const { message, loss, leaving, entering, blocking = [] } = exclusion;
  const names = (ids: readonly string[]) => format.list(ids.map((id) => referenceOf(screen, id)));
  return (
    <p className={styles.why} role="status">
      {message[format.language]} {loss !== undefined && loss > 0 && t('loss', { loss: format.number(loss, 1) })}{' '}
      {leaving.length > 0 && t('leaving', { names: names(leaving) })} {entering.length > 0 && t('entering', { names: names(entering) })}{' '}
      {blocking.length > 0 && t('blocking', { rules: format.list(blocking.map(nameRule)) })}
    </p>
  );
}
