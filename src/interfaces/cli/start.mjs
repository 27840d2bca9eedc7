// Builds the site where its sources changed, and starts it in this process.
import { buildIfNeeded } from './build-if-needed.mjs';

buildIfNeeded();
await import('../../../dist/interfaces/composition/main.js');
