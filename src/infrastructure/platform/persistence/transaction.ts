import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Commits } from '#application/shared/ports';
import type { Writing } from './written-together.ts';

const open = new AsyncLocalStorage<EntityManager>();

/** The entity manager of the unit of work that is open around this call, if one is. */
export const currentTransaction = (): EntityManager | undefined => open.getStore();

export const insideTransaction = <T>(em: EntityManager, work: () => Promise<T>): Promise<T> =>
  open.run(em, work);

const waiting = new WeakMap<EntityManager, Writing[]>();

/** Keeps what nobody in this unit of work reads, to be written with its last statement. */
export function writeAtTheEnd(em: EntityManager, writings: readonly Writing[]): void {
  waiting.set(em, [...(waiting.get(em) ?? []), ...writings]);
}

/** Hands over what waits to be written, once. */
export function takeWaiting(em: EntityManager): readonly Writing[] {
  const writings = waiting.get(em) ?? [];
  waiting.delete(em);
  return writings;
}

interface Call {
  readonly first: () => Promise<void>;
  hasCommitted: boolean;
}
const calls = new AsyncLocalStorage<Call>();

/** What belongs to a call goes along with it, into whatever units of work it opens. */
export class CommitsOfCalls implements Commits {
  beginning<T>(first: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    return calls.run({ first, hasCommitted: false }, work);
  }
}

/** Whether the call around has something that is to be committed with what it does first. */
export function hasSomethingToCommit(): boolean {
  const call = calls.getStore();
  return call !== undefined && !call.hasCommitted;
}

/** Opens a transaction that commits what belongs to the call around it, if there is one. */
export async function committingCall<T>(transact: (last: () => Promise<void>) => Promise<T>): Promise<T> {
  const call = calls.getStore();
  const result = await transact(async () => {
    if (call && hasSomethingToCommit()) await call.first();
  });
  if (call) call.hasCommitted = true;
  return result;
}
