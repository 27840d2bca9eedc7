import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** Also speaks for files, of which there are other things to say than that there is none. */
export const loader = read('site.not-found', async ({ refusal }) => {
  throw refusal ?? nothingHere('site.page-not-found');
});

/** Never shown: the loader answers. */
export default function NotFoundRoute() {
  return null;
}
