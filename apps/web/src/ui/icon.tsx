import type { ReactElement } from 'react';

/** 16 px line icons, drawn for this product; always beside words or inside a labelled button, hence hidden from assistive technology. */
const paths = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3l3.4 3.4',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3 8.5 3.2 3.2L13 5',
  'chevron-down': 'm4.5 6.5 3.5 3.5 3.5-3.5',
  'chevron-up': 'm4.5 9.5 3.5-3.5 3.5 3.5',
  'chevron-left': 'm9.5 4.5-3.5 3.5 3.5 3.5',
  'chevron-right': 'm6.5 4.5 3.5 3.5-3.5 3.5',
  'arrow-up': 'M8 13V3M4.5 6.5 8 3l3.5 3.5',
  'arrow-down': 'M8 3v10M4.5 9.5 8 13l3.5-3.5',
  'arrow-right': 'M3 8h10M9.5 4.5 13 8l-3.5 3.5',
  'arrow-left': 'M13 8H3M6.5 4.5 3 8l3.5 3.5',
  copy: 'M5.5 5.5h7v7h-7zM3.5 10.5v-7h7',
  link: 'M6.8 9.2l2.4-2.4M7 4.8l1.5-1.5a3 3 0 0 1 4.2 4.2L11.2 9M9 11.2l-1.5 1.5a3 3 0 0 1-4.2-4.2L4.8 7',
  bell: 'M8 2.5a3.5 3.5 0 0 0-3.5 3.5c0 3-1.5 4-1.5 5h10c0-1-1.5-2-1.5-5A3.5 3.5 0 0 0 8 2.5ZM6.7 13.2a1.4 1.4 0 0 0 2.6 0',
  undo: 'M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6.2a3.6 3.6 0 0 1 0 7.3H6',
  sort: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  density: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  people:
    'M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM2 13c.2-2.4 1.8-3.7 4-3.700s3.8 1.3 4 3.700M10.5 3.200a2.3 2.3 0 0 1 0 4.100M11.6 9.600c1.4.5 2.2 1.7 2.4 3.4',
  file: 'M4 2.500h5l3 3v8H4zM9 2.500v3h3',
  eye: 'M2.5 8s2-4 5.5-4 5.5 4 5.5 4-2 4-5.5 4-5.5-4-5.5-4ZM8 6.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2Z',
  'eye-off': 'M2.5 8s2-4 5.5-4 5.5 4 5.5 4-2 4-5.5 4-5.5-4-5.5-4ZM3 13 13 3',
  edit: 'M3 13l.6-2.6 7.2-7.2 2 2-7.2 7.200ZM9.6 4.400l2 2',
  trash: 'M3 4.500h10M6.5 4.500v-2h3v2M4.5 4.500l.6 9h5.800l.6-9',
  upload: 'M8 11V3M4.5 6.5 8 3l3.5 3.500M3 13.500h10',
  download: 'M8 3v8M4.5 7.5 8 11l3.5-3.500M3 13.500h10',
  drag: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  globe: 'M8 2.500a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM2.5 8h11M8 2.500c3 3 3 8 0 11-3-3-3-8 0-11Z',
  contrast: 'M8 2.500a5.5 5.5 0 1 1 0 11ZM8 2.500a5.5 5.5 0 1 0 0 11Z',
  keyboard: 'M2 4.500h12v7H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.500h6',
  leave: 'M9.5 3h3.500v10H9.500M9.5 8H3M5.5 5.5 3 8l2.5 2.5',
  external: 'M6 3.500H3.500v9h9V10M9 3h4v4M13 3 7.5 8.5',
  star: 'm8 2.5 1.7 3.5 3.8.5-2.8 2.7.7 3.800L8 11.2 4.6 13l.7-3.800L2.5 6.5 6.3 6Z',
  note: 'M3 3.500h10v7H8l-3 2.500v-2.500H3z',
  history: 'M3 8a5 5 0 1 0 1.5-3.500L3 6M3 3v3h3M8 5.500V8l2 1.5',
} as const;

export type IconName = keyof typeof paths;

const dotted: readonly IconName[] = ['more', 'drag', 'keyboard'];

export function Icon({ name, size = 16 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={dotted.includes(name) ? 1.7 : 1.35}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
