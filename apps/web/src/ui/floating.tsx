import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { placeNear } from './place-near';
import styles from './floating.module.css';

interface FloatingProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  label: string;
  role?: 'dialog' | 'group';
  align?: 'start' | 'end';
  width?: number | string;
  /** The panel takes the focus when it opens unless something inside asks for it. */
  takesFocus?: boolean;
  padded?: boolean;
  children: ReactNode;
}

const focusable = 'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),[tabindex="0"]';

/**
 * A box that floats beside its anchor: traps nothing, closes with Escape, on a click outside and when the focus leaves,
 * and gives the focus back. Mount it only while it is open.
 */
export function Floating({
  anchor,
  onClose,
  label,
  role = 'dialog',
  align,
  width,
  takesFocus = true,
  padded = true,
  children,
}: FloatingProps) {
  const panel = useRef<HTMLDivElement>(null);
  useKeepPlaced(anchor, panel, align);
  useCloseOutside(anchor, panel, onClose);
  useEffect(() => {
    if (takesFocus && !panel.current?.contains(document.activeElement)) panel.current?.focus();
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      anchor.current?.focus();
    } else if (event.key === 'Tab') leaveAtTheEdge(event, panel.current, anchor.current, onClose);
  };

  const host = anchor.current?.closest('[data-floating-host]') ?? document.body;
  return createPortal(
    <div
      ref={panel}
      role={role}
      aria-label={label}
      tabIndex={-1}
      className={`${styles.panel} ${padded ? styles.padded : ''}`}
      style={{ width }}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>,
    host,
  );
}

function useKeepPlaced(anchor: RefObject<HTMLElement | null>, panel: RefObject<HTMLElement | null>, align: 'start' | 'end' = 'start') {
  useLayoutEffect(() => {
    const place = () => anchor.current && panel.current && placeNear(anchor.current, panel.current, align);
    place();
    const observer = new ResizeObserver(place);
    if (panel.current) observer.observe(panel.current);
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor, panel, align]);
}

function useCloseOutside(anchor: RefObject<HTMLElement | null>, panel: RefObject<HTMLElement | null>, onClose: () => void) {
  useEffect(() => {
    const isOutside = (target: EventTarget | null) =>
      target instanceof Node && !panel.current?.contains(target) && !anchor.current?.contains(target);
    const onPointer = (event: Event) => isOutside(event.target) && onClose();
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('focusin', onPointer);
    return () => {
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('focusin', onPointer);
    };
  }, [anchor, panel, onClose]);
}

// The panel hangs at the end of the document; for the Tab key it behaves as if it stood right after its anchor.
function leaveAtTheEdge(event: KeyboardEvent, panel: HTMLElement | null, anchor: HTMLElement | null, onClose: () => void) {
  const stops = [...(panel?.querySelectorAll<HTMLElement>(focusable) ?? [])];
  const active = document.activeElement;
  const atEnd = event.shiftKey ? active === panel || active === stops[0] : stops.length === 0 || active === stops.at(-1);
  if (!atEnd) return;
  if (event.shiftKey) event.preventDefault();
  anchor?.focus();
  onClose();
}
