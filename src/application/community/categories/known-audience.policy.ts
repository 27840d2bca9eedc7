import { type Category, CategoryNotFound } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';

/** A group that somebody does not know of is answered like one that does not exist. @throws InvalidValue beside `audience` */
export function mustKnowAudience(actor: Actor, audience: string): void {
  if (audience.startsWith('group:') && !actor.sees(audience))
    throw new InvalidValue('audience', 'field.choice');
}

/** @throws CategoryNotFound of what is for others, as of what is not there */
export function mustKnowCategory(actor: Actor, category: Category): void {
  if (!actor.sees(category.audienceOfTopics)) throw new CategoryNotFound();
}
