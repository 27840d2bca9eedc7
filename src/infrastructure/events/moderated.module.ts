import { ContainerModule } from 'inversify';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import { token } from '#application/shared/token';
import { GatheringPieceWords } from '#application/events/gatherings/gathering.words';
import type { PieceWords } from '#application/moderation/published/piece-words.api';
import { PUBLIC_URL, RENDERER, SQL } from '../platform/platform.tokens.ts';
import { wire } from '../platform/wire.ts';
import { COVERS, GATHERING_TEXTS, GATHERINGS, REGISTRATIONS } from './events.module.ts';
import { SqlModeratedGatherings, SqlWrittenGatherings } from './gatherings/moderated-gatherings.sql.ts';

const WORDS = token<PieceWords>('GatheringPieceWords');
export const MODERATED_GATHERINGS = token<ModeratedKind>('ModeratedGatherings');
export const WRITTEN_GATHERINGS = token<WrittenTexts>('WrittenGatherings');

/** What of Events can be reported and judged, beside what is asked in sessions. */
export const moderatedEventsModule = new ContainerModule((options) => {
  const { adapter } = wire(options);
  adapter(WORDS, GatheringPieceWords, [GATHERINGS, REGISTRATIONS, COVERS, GATHERING_TEXTS]);
  adapter(MODERATED_GATHERINGS, SqlModeratedGatherings, [SQL, MEMBER_CARDS, RENDERER, PUBLIC_URL, WORDS]);
  adapter(WRITTEN_GATHERINGS, SqlWrittenGatherings, [SQL, MEMBER_CARDS]);
});
