import { RateLimiterMemory } from 'rate-limiter-flexible';
import { FlexibleThrottle } from './flexible-throttle.ts';

/** Counts in this process alone; a restart forgets. For tests and tools. */
export class MemoryThrottle extends FlexibleThrottle {
  constructor() {
    super((options) => new RateLimiterMemory({ ...options }));
  }
}
