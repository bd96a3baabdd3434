import type { ComponentType } from 'react';
import type { PaletteEntry } from './commands';

export interface SubmitProps {
  organisation: string;
  onClose: () => void;
}

/** What the shell needs from features without importing them; filled in by routes.tsx. */
export interface ShellSlots {
  /** The form behind « Nouveau cas », drawn inside a dialog. */
  SubmitUseCase?: ComponentType<SubmitProps>;
  /** Use cases for the palette. `go` navigates inside the application. */
  findUseCases?: (organisation: string, query: string, go: (path: string) => void) => Promise<readonly PaletteEntry[]>;
}
