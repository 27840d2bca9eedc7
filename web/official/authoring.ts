import type { Permission } from '#application/shared/viewer';

/** No category is called so: only a right that holds everywhere reaches what none holds. */
const OF_NO_CATEGORY = 'none';

/** Whether somebody writes, revises, withdraws and publishes again articles of a category, or those of none. */
export const mayAuthorIn = (
  who: { may(permission: Permission, scope: string): boolean },
  category: { readonly id: string } | null,
): boolean => who.may('official.author', category?.id ?? OF_NO_CATEGORY);

/** Whether somebody writes the paragraphs that every agent puts into answers, whatever the category. */
export const mayWriteParagraphs = (who: { may(permission: Permission, scope: string): boolean }): boolean =>
  who.may('official.review', OF_NO_CATEGORY);

/** What a page says to an agent of other categories, instead of a form that would be refused. Becomes a 403. */
export const ofOtherAgents = (): Error =>
  Object.assign(new Error('Of other agents'), { kind: 'forbidden', code: 'official.of-other-agents' });

/** The same of what all agents share. Becomes a 403. */
export const ofAllAgents = (): Error =>
  Object.assign(new Error('Of all agents'), { kind: 'forbidden', code: 'access.not-allowed' });
