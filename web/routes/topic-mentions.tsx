import { resource } from '../lib/gates.server.ts';

const LONGEST = 40;

/** Members whose name starts like what follows an `@`. */
export const loader = resource('members.mention', async ({ app, url }) => {
  const name = (url.searchParams.get('q') ?? '').slice(0, LONGEST).trim();
  const people = name === '' ? [] : (await app.members.list.execute({ name, limit: 5 })).items;
  return Response.json(
    people.map(({ handle, pseudonym }) => ({ handle, pseudonym })),
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
