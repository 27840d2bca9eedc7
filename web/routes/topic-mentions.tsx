import { LIMITS } from '#application/community/limits';
import { resource } from '../lib/gates.server.ts';
import { countLookUp } from '../lists/count-look-up.server.ts';

const SHOWN = 5;

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Members whose name starts like what follows an `@`. */
export const loader = resource('members.mention', async (visit) => {
  const { app, actor, url } = visit;
  await countLookUp(visit);
  const name = (url.searchParams.get('q') ?? '').slice(0, LIMITS.pseudonym.max).trim();
  const found =
    name === ''
      ? []
      : (await app.members.list.execute({ name, limit: 20, namedBy: actor.memberId ?? undefined })).items;
  // Names that only look like it come after those that start with it.
  const starts = (pseudonym: string) => Number(!plain(pseudonym).startsWith(plain(name)));
  const people = [...found].sort((a, b) => starts(a.pseudonym) - starts(b.pseudonym));
  return Response.json(
    people.slice(0, SHOWN).map(({ handle, pseudonym }) => ({ handle, pseudonym })),
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
