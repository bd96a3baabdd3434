import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#f4f5f6',
  '#e9ebed',
  '#c9cdd1',
  '#a6acb2',
  '#858a8f',
  '#636a72',
  '#4a5159',
  '#333a42',
  '#191d22',
  '#0d1012',
];

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  defaultRadius: 4,
  fontFamily: 'var(--t-sans)',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  respectReducedMotion: true,
  focusRing: 'never',
  cursorType: 'pointer',
});

// The tokens themselves live in tokens.css so that the first paint has them; Mantine's own variables only point at them.
const tokenVariables = {
  '--mantine-color-body': 'var(--t-paper)',
  '--mantine-color-text': 'var(--t-ink)',
  '--mantine-color-dimmed': 'var(--t-ink-2)',
  '--mantine-color-placeholder': 'var(--t-ink-3)',
  '--mantine-color-default': 'var(--t-surface)',
  '--mantine-color-default-hover': 'var(--t-hover)',
  '--mantine-color-default-color': 'var(--t-ink)',
  '--mantine-color-default-border': 'var(--t-control)',
  '--mantine-color-error': 'var(--t-alarm)',
  '--mantine-shadow-md': 'var(--t-shadow)',
};

export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokenVariables, dark: tokenVariables });
