import type { ReactNode } from 'react';
import { useTexts } from './language';
import styles from './alarm.module.css';

interface AlarmProps {
  /** Hollow triangle: watch. Solid triangle: blocking. Always with words. */
  level: 'watch' | 'blocking';
  children: ReactNode;
  /** Puts the words on the alarm ground, for a figure over its limit. */
  boxed?: boolean;
  /** Keeps the words in ink, for a sentence where only the mark should alarm. */
  calm?: boolean;
}

export function AlarmMark({ level, size = 14 }: { level: AlarmProps['level']; size?: number }) {
  const solid = level === 'blocking';
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path
        d="M7 1.6 13 12.400H1Z"
        fill={solid ? 'var(--t-alarm-mark)' : 'none'}
        stroke="var(--t-alarm-mark)"
        strokeWidth={1.3}
        strokeLinejoin="round"
      />
      <path
        d="M7 5.600v3.200M7 10.600v.1"
        stroke={solid ? 'var(--t-surface)' : 'var(--t-alarm-mark)'}
        strokeWidth={1.3}
        strokeLinecap="round"
      />
    </svg>
  );
}

export function Alarm({ level, children, boxed = false, calm = false }: AlarmProps) {
  const texts = useTexts();
  return (
    <span className={`${styles.alarm} ${boxed ? styles.boxed : ''} ${calm ? styles.calm : ''}`}>
      <AlarmMark level={level} />
      <span className="t-sr">
        {level === 'watch' ? texts.watch : texts.blocking}
        {texts.colon}{' '}
      </span>
      <span>{children}</span>
    </span>
  );
}
