import styles from './key-hint.module.css';

// navigator.platform is deprecated but is the only answer every browser gives without asking.
const onApple = () => typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

/** 'mod+K' reads ⌘K on an Apple keyboard and Ctrl K elsewhere. */
export function formatKeys(keys: string, apple = onApple()): string {
  const parts = keys.split('+').map((part) => (part === 'mod' ? (apple ? '⌘' : 'Ctrl') : part));
  return parts.join(apple ? '' : '\u00a0');
}

interface KeyHintProps {
  keys: string;
  tone?: 'plain' | 'inverse';
}

/** A key cap. Hidden from assistive technology: the shortcut list says the same in words. */
export function KeyHint({ keys, tone = 'plain' }: KeyHintProps) {
  return (
    <kbd className={`${styles.key} ${tone === 'inverse' ? styles.inverse : ''}`} aria-hidden="true">
      {formatKeys(keys)}
    </kbd>
  );
}
