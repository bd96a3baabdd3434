import styles from './avatar.module.css';

/** « Inès Kerbrat » gives IK; one word gives its first two letters. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  const [first = '?', last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return (last ? first.charAt(0) + last.charAt(0) : first.slice(0, 2)).toLocaleUpperCase();
}

interface AvatarProps {
  name: string;
  /** Writes the name beside the initials; otherwise it is the tooltip and the text alternative. */
  withName?: boolean;
  size?: number;
}

export function Avatar({ name, withName = false, size = 22 }: AvatarProps) {
  const disc = { width: size, height: size };
  if (withName)
    return (
      <span className={styles.person}>
        <span className={styles.disc} style={disc} aria-hidden="true">
          {initialsOf(name)}
        </span>
        {name}
      </span>
    );
  return (
    <span className={styles.disc} style={disc} role="img" aria-label={name} title={name}>
      {initialsOf(name)}
    </span>
  );
}
