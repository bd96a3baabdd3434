import { useRef, useState, type ReactNode } from 'react';
import { buttonClass, type ButtonKind } from './button';
import { Floating } from './floating';
import { Icon, type IconName } from './icon';

interface PopoverButtonProps {
  label: string;
  /** What the button shows; the label when absent. */
  children?: ReactNode;
  icon?: IconName;
  kind?: ButtonKind;
  align?: 'start' | 'end';
  width?: number;
  /** Receives a way to close. */
  content: (close: () => void) => ReactNode;
}

/** A button that opens a small panel: column picker, sort, density, view options. */
export function PopoverButton({ label, children, icon, kind = 'quiet', align = 'end', width, content }: PopoverButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={buttonClass(kind)}
        aria-label={children ? undefined : label}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {icon && <Icon name={icon} />}
        {children}
      </button>
      {open && (
        <Floating anchor={trigger} label={label} align={align} width={width} onClose={() => setOpen(false)}>
          {content(close)}
        </Floating>
      )}
    </>
  );
}
