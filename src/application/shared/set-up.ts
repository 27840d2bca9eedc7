import type { Permission } from '#domain/shared/actor';
import { token } from './token.ts';

/** What a site needs before it opens to many, in the order in which it is shown, and the right that doing it asks for. */
export const SET_UP_STEPS = {
  look: 'brand.manage',
  contact: 'brand.manage',
  legal: 'privacy.manage',
  mail: 'wording.manage',
  categories: 'category.manage',
  team: 'role.assign',
  topic: 'topic.open',
} as const satisfies Record<string, Permission>;
export type SetUpStep = keyof typeof SET_UP_STEPS;

/** What one context knows of it: read from what there is, and noted nowhere. */
export interface SetUpSource {
  done(): Promise<Partial<Record<SetUpStep, boolean>>>;
}
export const SET_UP_SOURCES = token<readonly SetUpSource[]>('SetUpSources');
