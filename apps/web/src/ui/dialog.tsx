import { lazy, Suspense, type ReactNode } from 'react';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** In pixels. */
  width?: number;
  /** Draws no title line: the title is only read aloud. */
  bare?: boolean;
}

const loadWindow = () => import('./dialog-window');
const DialogWindow = lazy(() => loadWindow().then((module) => ({ default: module.DialogWindow })));

/** Fetches the dialog's code ahead of the first use; the shell calls it when the page is idle. */
export const preloadDialog = () => void loadWindow();

/** A window over the page: keeps the focus inside, Escape closes, the focus returns. */
export function Dialog(props: DialogProps) {
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}
