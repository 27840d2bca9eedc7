import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';

const open = new AsyncLocalStorage<EntityManager>();

/** The entity manager of the unit of work that is open around this call, if one is. */
export const currentTransaction = (): EntityManager | undefined => open.getStore();

export const insideTransaction = <T>(em: EntityManager, work: () => Promise<T>): Promise<T> =>
  open.run(em, work);
