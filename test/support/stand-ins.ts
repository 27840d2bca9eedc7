import type { Throttle, UnitOfWork } from '#application/shared/ports';

/** Does what it is given, in no transaction. */
export const AT_ONCE: UnitOfWork = { run: (work) => work() };

/** Counts nothing, so that nobody is refused. */
export const NO_LIMIT: Throttle = { hit: async () => {}, hitAll: async () => {}, forget: async () => {} };
