import { DomainError } from './domain-error.ts';

/** The parts of the site that the organisation can close, to all or to some. The forum is none of them: it is always there. */
export const MODULES = [
  'events',
  'polls',
  'surveys',
  'ideas',
  'services',
  'trials',
  'chat',
  'direct',
  'points',
  'directory',
] as const;
export type Module = (typeof MODULES)[number];

/** What is closed to somebody: for everybody, or while others find it open. */
export type Closed = ReadonlyMap<Module, 'to-all' | 'to-others-not'>;
/** Every module is open to whoever asks. */
export const NOTHING_CLOSED: Closed = new Map();

/** A part of the site that is not open, or not to whoever asks. */
export class ModuleClosed extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.module-closed';
  constructor(module: Module) {
    super(`Closed: ${module}`, { module });
  }
}
