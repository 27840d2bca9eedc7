// Builds the site where its sources changed, and starts it in this process.
import { buildIfNeeded } from './build-if-needed.mjs';

buildIfNeeded();
const built = new URL('../../../dist/interfaces/composition/main.js', import.meta.url);
await import(built.href);
