import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FocusEvent } from 'react';
import type { DetailChanges, DetailConflict, DetailMove, UseCaseDetail } from './use-case.graphql';
import { UseCaseMutations, UseCaseQueries, type DetailWrite } from './use-case.queries';

type Asked = Pick<DetailWrite, 'changes' | 'move'>;

export interface DetailEditing {
  save: (changes: DetailChanges) => Promise<void>;
  move: (move: DetailMove) => Promise<void>;
  saving: boolean;
  conflict: DetailConflict | undefined;
  keepTheirs: () => void;
  keepYours: () => void;
  /** On the element around all editors: notes which version stood there when an editor was opened. */
  onFocusCapture: (event: FocusEvent) => void;
}

const EDITOR = 'input,textarea,[role=listbox]';

/**
 * Saves one case field by field. A change is sent with the version that its writer saw when the editor opened, so that a newer value
 * which arrived meanwhile is never overwritten in silence; versions made by ourselves since then do not count as somebody else's.
 */
export function useDetailEditing({ id, reference }: Pick<UseCaseDetail, 'id' | 'reference'>, organisation: string): DetailEditing {
  const client = useQueryClient();
  const { mutateAsync, isPending } = useMutation(UseCaseMutations.write(client, organisation, id));
  const [pending, setPending] = useState<{ asked: Asked; conflict: DetailConflict }>();
  const opened = useRef<{ editor: EventTarget; version: number }>(undefined);
  const ownSteps = useRef(new Map<number, number>());
  const current = () => client.getQueryData(UseCaseQueries.detail(organisation, reference).queryKey)?.version ?? 0;

  const write = async (asked: Asked, seen: number) => {
    const version = latestOwn(ownSteps.current, seen);
    const conflict = await mutateAsync({ id, version, ...asked });
    if (conflict) setPending({ asked, conflict });
    else if (current() === version + 1) ownSteps.current.set(version, version + 1);
  };
  const takeSeen = () => {
    const version = opened.current?.version ?? current();
    opened.current = undefined;
    return version;
  };
  return {
    save: (changes) => write({ changes }, takeSeen()),
    move: (move) => write({ move }, current()),
    saving: isPending,
    conflict: pending?.conflict,
    keepTheirs: () => setPending(undefined),
    keepYours: () => {
      if (!pending) return;
      setPending(undefined);
      void write(pending.asked, pending.conflict.current.version);
    },
    onFocusCapture: ({ target }) => {
      // A window that comes back to the front focuses the same editor again: what was seen first still counts.
      if (target.matches(EDITOR) && opened.current?.editor !== target) opened.current = { editor: target, version: current() };
    },
  };
}

function latestOwn(steps: ReadonlyMap<number, number>, seen: number): number {
  let version = seen;
  for (let next = steps.get(version); next !== undefined; next = steps.get(version)) version = next;
  return version;
}
