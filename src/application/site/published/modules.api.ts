import type { Closing } from '../../shared/viewer.ts';
import { token } from '../../shared/token.ts';

/** What Site answers to the other contexts of the parts that the organisation opens and closes. */
export interface ModulesApi {
  /** What is closed to whom as of now; known within two seconds of a change, and the very same as long as it says the same of all. */
  closing(): Promise<Closing>;
  /** Whether it is open to nobody at all. @param module such as `events` */
  isOff(module: string): Promise<boolean>;
}

export const MODULES_API = token<ModulesApi>('ModulesApi');
