import { FACTS_MAX } from '#domain/moderation/decisions/statement-of-reasons';

export { APPEAL_REPLY, APPEAL_TEXT } from '#domain/moderation/appeals/appeal';
export { APPEAL_OUTCOMES } from '#domain/moderation/appeals/outcomes';
export { GROUND_KEYS } from '#domain/moderation/decisions/grounds';
export { LADDER, STEP_KEYS } from '#domain/moderation/sanctions/ladder';

/** What moderators tell each other of a member, in characters. */
export const MEMBER_NOTE = { max: 2000 } as const;
export const SANCTION_FACTS = { min: 10, max: FACTS_MAX } as const;
export const LINE_OF_BODIES = { max: 520 } as const;
