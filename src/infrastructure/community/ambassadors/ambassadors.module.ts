import { ContainerModule } from 'inversify';
import { AmbassadorTeller } from '#application/community/ambassadors/ambassador.news';
import { AmbassadorStandings } from '#application/community/ambassadors/ambassador.standings';
import type { Ambassadorships } from '#application/community/ambassadors/ambassadors.port';
import type { AmbassadorsQuery } from '#application/community/ambassadors/ambassadors.query';
import { EndAmbassadorTerms } from '#application/community/ambassadors/end-ambassador-terms';
import { HandleAmbassadors } from '#application/community/ambassadors/handle-ambassadors';
import { LeaveAmbassadors } from '#application/community/ambassadors/leave-ambassadors';
import { TakeOffice } from '#application/community/ambassadors/take-office';
import { AMBASSADOR_ROLE } from '#application/moderation/published/ambassador-role.api';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { token } from '#application/shared/token';
import {
  ACTS,
  CLOCK,
  IDS,
  REALTIME,
  SECRETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SESSIONS } from '../accounts/accounts.module.ts';
import { PIECE_NOTICES } from '../forum.tokens.ts';
import { INVITATIONS } from '../invitations/invitations.module.ts';
import { WORDS_GATE } from '../words/words.module.ts';
import { SqlAmbassadors } from './ambassadors.sql.ts';
import { SqlAmbassadorships } from './sql-ambassadorships.ts';

const BOOK = token<Ambassadorships>('Ambassadorships');
const STANDINGS = token<AmbassadorStandings>('AmbassadorStandings');
const TELLER = token<AmbassadorTeller>('AmbassadorTeller');
export const AMBASSADORS = token<AmbassadorsQuery>('AmbassadorsQuery');

/** Members who represent the community for a time, and who comes by them. */
export const ambassadorsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(BOOK, SqlAmbassadorships, [SQL]);
  adapter(STANDINGS, AmbassadorStandings, [BOOK, MODERATION_API]);
  adapter(TELLER, AmbassadorTeller, [PIECE_NOTICES, REALTIME]);
  adapter(AMBASSADORS, SqlAmbassadors, [SQL, STANDINGS, CLOCK]);
  useCase(TakeOffice, [
    BOOK,
    STANDINGS,
    AMBASSADOR_ROLE,
    INVITATIONS,
    SESSIONS,
    WORDS_GATE,
    THROTTLE,
    SECRETS,
    IDS,
    ACTS,
    CLOCK,
  ]);
  useCase(HandleAmbassadors, [BOOK, STANDINGS, AMBASSADOR_ROLE, INVITATIONS, TELLER, IDS, ACTS, CLOCK]);
  useCase(EndAmbassadorTerms, [BOOK, AMBASSADOR_ROLE, INVITATIONS, TELLER, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(LeaveAmbassadors, [
    BOOK,
    AMBASSADOR_ROLE,
    MODERATION_API,
    INVITATIONS,
    TELLER,
    CLOCK,
    UNIT_OF_WORK,
  ]);
});
