import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

export const loader = read('site.not-found', async () => {
  throw nothingHere('site.page-not-found');
});

/** Never shown: the loader answers. */
export default function NotFoundRoute() {
  return null;
}
