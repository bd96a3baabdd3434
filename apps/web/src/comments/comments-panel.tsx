import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useSession } from '../shell/session';
import { announce } from '../ui/announcer';
import { Avatar } from '../ui/avatar';
import { askConfirmation } from '../ui/confirm-dialog';
import { EmptyState } from '../ui/empty-state';
import { ErrorSentence } from '../ui/error-sentence';
import { useFormat } from '../ui/language';
import { Markdown } from '../ui/markdown';
import { Menu, type MenuItem } from '../ui/menu';
import { Delayed, SkeletonText } from '../ui/skeleton';
import { showToast } from '../ui/toasts';
import { CommentEditor } from './comment-editor';
import type { CommentOfCase } from './comments.graphql';
import { CommentMessages } from './comments.messages';
import { CommentMutations, CommentQueries } from './comments.queries';
import { strengthenMentions } from './mention-text';
import styles from './comments.module.css';

/** The conversation about a case, oldest first. */
export function CommentsPanel({ useCaseId }: { useCaseId: string }) {
  const t = useMessages(CommentMessages);
  const { organisation, may } = useSession();
  const client = useQueryClient();
  const { data: comments, error } = useQuery(CommentQueries.ofCase(organisation, useCaseId));
  const write = useMutation(CommentMutations.write(client, organisation, useCaseId));
  if (error) return <ErrorSentence urgent>{error.message}</ErrorSentence>;
  if (!comments)
    return (
      <Delayed>
        <SkeletonText />
      </Delayed>
    );
  return (
    <div className={styles.panel}>
      {comments.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <ol className={styles.comments} aria-label={t('list')}>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} useCaseId={useCaseId} />
          ))}
        </ol>
      )}
      {may('comment.write') && (
        <CommentEditor
          label={t('write')}
          verb={t('send')}
          onSave={async (body) => {
            await write.mutateAsync(body);
            announce(t('published'));
          }}
        />
      )}
    </div>
  );
}

function CommentItem({ comment, useCaseId }: { comment: CommentOfCase; useCaseId: string }) {
  const t = useMessages(CommentMessages);
  const format = useFormat();
  const { organisation } = useSession();
  const client = useQueryClient();
  const edit = useMutation(CommentMutations.edit(client, organisation, useCaseId));
  const remove = useMutation(CommentMutations.remove(client, organisation, useCaseId));
  const [editing, setEditing] = useState(false);
  const { authorName: name } = comment;
  const askRemoval = async () => {
    const agreed = await askConfirmation({
      title: t('removeTitle', { name }),
      text: t('removeText'),
      verb: t('removeVerb'),
      alarming: true,
    });
    if (agreed) remove.mutate(comment.id, { onError: ({ message }) => showToast({ text: message, kind: 'alarm' }) });
  };
  const items: MenuItem[] = [];
  if (comment.canEdit) items.push({ key: 'edit', label: t('edit'), icon: 'edit', onSelect: () => setEditing(true) });
  if (comment.canRemove)
    items.push({ key: 'remove', label: t('remove'), icon: 'trash', alarming: true, onSelect: () => void askRemoval() });
  return (
    <li className={styles.comment}>
      <div className={styles.head}>
        <span className="t-strong">
          <Avatar name={name} withName />
        </span>
        <time className="t-meta" dateTime={comment.createdAt}>
          {format.moment(comment.createdAt)}
        </time>
        {comment.editedAt && <span className="t-meta">{t('edited', { when: format.moment(comment.editedAt) })}</span>}
        {items.length > 0 && !editing && (
          <span className={styles.menu}>
            <Menu label={t('actions', { name })} items={items} />
          </span>
        )}
      </div>
      {editing ? (
        <CommentEditor
          autoFocus
          label={t('editing')}
          verb={t('save')}
          body={comment.body}
          onCancel={() => setEditing(false)}
          onSave={async (body) => {
            await edit.mutateAsync({ id: comment.id, version: comment.version, body });
            setEditing(false);
          }}
        />
      ) : (
        <Markdown source={strengthenMentions(comment.body)} />
      )}
    </li>
  );
}
