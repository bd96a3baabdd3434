import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon';
import { KeyHint } from './key-hint';
import styles from './button.module.css';

export type ButtonKind = 'primary' | 'outline' | 'quiet' | 'alarm' | 'link';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  icon?: IconName;
  iconAfter?: IconName;
  /** The single key that does the same, shown on the button. */
  shortcut?: string;
  size?: 'small' | 'medium' | 'large';
  ref?: Ref<HTMLButtonElement>;
  children?: ReactNode;
}

export function Button({ kind = 'outline', icon, iconAfter, shortcut, size = 'medium', className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${styles.button} ${styles[kind]} ${styles[size]} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
      {shortcut && <KeyHint keys={shortcut} tone={kind === 'primary' ? 'inverse' : 'plain'} />}
    </button>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  /** Read aloud, and shown as a tooltip. */
  label: string;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" className={`${styles.icon} ${className}`} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}

/** Classes that make a router link look like a button. */
export function buttonClass(kind: ButtonKind = 'outline', size: 'small' | 'medium' | 'large' = 'medium'): string {
  return `${styles.button} ${styles[kind]} ${styles[size]}`;
}
