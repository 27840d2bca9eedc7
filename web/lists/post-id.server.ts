import { nothingHere } from '../lib/outcomes.server.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id in an address, judged by its shape before any query sees it. The brand is the application's. */
export function postIdIn(params: Readonly<Record<string, string | undefined>>): never {
  const id = params['id'] ?? '';
  if (!ID.test(id)) throw nothingHere('community.post-not-found');
  return id as never;
}
