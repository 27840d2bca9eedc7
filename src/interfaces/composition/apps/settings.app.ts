import { SettingsDesk } from '#application/shared/settings-desk';
import type { Get } from '../provided.ts';

/** Every setting in one place, with what it was and the way back. */
export const settingsApp = (get: Get) => ({ desk: get(SettingsDesk) });
