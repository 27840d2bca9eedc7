import { GUIDE_TEXTS } from '#infrastructure/site/guides/guides.module';
import type { Get } from '../provided.ts';

/** What the product says of itself: help for members, handbooks for the team. */
export const guidesApp = (get: Get) => ({ texts: get(GUIDE_TEXTS) });
