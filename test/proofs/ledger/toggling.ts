import type { SignedIn } from '../support/people.ts';
import type { LedgerWorld } from './world.ts';

/** One of the processes, and the address that all of them are known by. */
export interface Door {
  readonly url: string;
  readonly publicUrl: string;
}

/** The status of the answer; 0 where none came. */
export type Answered = number;

const PATIENCE_MS = 30_000;

async function ask(door: Door, by: SignedIn, method: string, path: string): Promise<Answered> {
  try {
    const answer = await fetch(`${door.url}/api/v1${path}`, {
      method,
      headers: { cookie: by.cookie, origin: door.publicUrl },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

/** By the form of a page. @returns the status; 303 where it was done */
export async function post(
  door: Door,
  by: SignedIn,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answered> {
  try {
    const answer = await fetch(`${door.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: by.cookie, origin: door.publicUrl, accept: 'text/html' },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

/** One change of what a member is credited for: a mark on or off, an acceptance, a reply taken away or brought back. */
export function toggle(door: Door, world: LedgerWorld, member: SignedIn): Promise<Answered> {
  const draw = Math.random();
  if (draw < 0.04) {
    const { id } = oneOf(world.replies);
    return Math.random() < 0.5
      ? post(door, world.moderator, `/reponses/${id}/supprimer`, { reason: 'Hors sujet.' })
      : post(door, world.moderator, `/reponses/${id}/retablir`, {});
  }
  const method = Math.random() < 0.5 ? 'PUT' : 'DELETE';
  const asked = world.replies.filter(({ asker }) => asker.id === member.id);
  if (draw < 0.2 && asked.length > 0)
    return ask(door, member, method, `/posts/${oneOf(asked).id}/acceptance`);
  return ask(door, member, method, `/posts/${oneOf(world.replies).id}/helpful`);
}

const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;
