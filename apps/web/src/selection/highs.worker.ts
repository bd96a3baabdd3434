import { serveHighs } from '@tamis/solver/browser-worker';

serveHighs(self);
