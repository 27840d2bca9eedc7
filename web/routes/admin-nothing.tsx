import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** As everywhere in the back office, visitors sign in first: what is there and what is not looks the same to them. */
export const loader = read('admin.page', async () => {
  throw nothingHere('site.page-not-found');
});

/** Never shown: the loader answers. */
export default function AdminNothingRoute() {
  return null;
}
