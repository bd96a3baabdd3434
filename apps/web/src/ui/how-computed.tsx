import { useRef, useState, type ReactNode } from 'react';
import { IconButton } from './button';
import { Floating } from './floating';
import { useTexts } from './language';
import styles from './how-computed.module.css';

interface HowComputedProps {
  /** What the number is, for a reader who hears it: « Score de priorité ». */
  label: string;
  /** The number as shown. */
  children: ReactNode;
  /** « Comment 69,6 est calculé ». */
  title: string;
  /** Model name and version, at the right of the title. */
  aside?: ReactNode;
  /** The arithmetic itself; drawn only once opened. */
  content: () => ReactNode;
  size?: 'inherit' | 'chip' | 'figure';
  width?: number;
}

/** A number that opens: dotted underline, Enter or click shows the arithmetic, Escape closes and gives the focus back. */
export function HowComputed({ label, children, title, aside, content, size = 'inherit', width = 500 }: HowComputedProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const texts = useTexts();
  const close = () => setOpen(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={`${styles.number} ${styles[size]}`}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
        onPointerDown={(event) => event.stopPropagation()}
      >
        <span className="t-sr">{label} </span>
        <span className={styles.underlined}>{children}</span>
        <span className="t-sr">, {texts.howComputed}</span>
      </button>
      {open && (
        <Floating anchor={trigger} onClose={close} label={title} width={width}>
          <div className={styles.head}>
            <h2 className={styles.title}>{title}</h2>
            <span className="t-meta">{aside}</span>
            <IconButton
              icon="close"
              label={texts.close}
              onClick={() => {
                close();
                trigger.current?.focus();
              }}
            />
          </div>
          {content()}
        </Floating>
      )}
    </>
  );
}
