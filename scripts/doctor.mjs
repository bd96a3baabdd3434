import './steps/node-version.mjs';
import { runAsTyped } from './steps/command.mjs';

await runAsTyped('doctor', { asOwner: true });
