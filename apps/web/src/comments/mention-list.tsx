import { useMessages } from '../i18n/messages';
import { Avatar } from '../ui/avatar';
import { CommentMessages } from './comments.messages';
import type { MentionableMember } from './comments.graphql';
import styles from './comments.module.css';

interface MentionListProps {
  id: string;
  people: readonly MentionableMember[];
  active: number;
  onChoose: (person: MentionableMember) => void;
  onHover: (index: number) => void;
}

/** The members that match what is written after @; the focus stays in the text. */
export function MentionList({ id, people, active, onChoose, onHover }: MentionListProps) {
  const t = useMessages(CommentMessages);
  return (
    <>
      <span className="t-sr" role="status">
        {t('mentionKeys', { count: people.length })}
      </span>
      <ul id={id} role="listbox" aria-label={t('mention')} className={styles.mentions}>
        {people.map((person, index) => (
          <li
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.mention}
            // The pointer must not take the focus away from the text.
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(person);
            }}
            onPointerMove={() => index !== active && onHover(index)}
          >
            <Avatar name={person.name} withName />
            <span className="t-meta">{person.email}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
