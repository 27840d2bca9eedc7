export { GROUND_KEYS } from '#domain/moderation/decisions/grounds';
