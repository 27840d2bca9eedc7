import { ContainerModule } from 'inversify';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import { token } from '#application/shared/token';
import { PUBLIC_URL, RENDERER, SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlModeratedPolls } from './moderated-polls.sql.ts';

export const MODERATED_POLLS = token<ModeratedKind>('ModeratedPolls');

/** What of Engagement can be reported and judged. */
export const moderatedPollsModule = new ContainerModule((options) => {
  wire(options).adapter(MODERATED_POLLS, SqlModeratedPolls, [SQL, MEMBER_CARDS, RENDERER, PUBLIC_URL]);
});
