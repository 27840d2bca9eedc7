import { SendCampaigns } from '#application/community/campaigns/send-campaigns';
import type { Bearers } from '#application/community/published/bearers.api';
import type { AuditLog } from '#application/shared/audit-log';
import type { LetterMailer } from '#application/shared/letter.ports';
import type { Clock, UnitOfWork } from '#application/shared/ports';
import type { Viewer } from '#application/shared/viewer';
import type { Permission } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { ALWAYS_AS_DELIVERED } from '#application/shared/own-texts';
import { RenderedCampaigns } from '#infrastructure/community/campaigns/rendered-campaigns';
import { SignedCampaignMarks } from '#infrastructure/community/campaigns/signed-campaign-marks';
import { SqlCampaignLetters } from '#infrastructure/community/campaigns/sql-campaign-letters';
import { SignedStopTokens } from '#infrastructure/community/letters/signed-stop-tokens';
import { SqlLetters } from '#infrastructure/community/letters/sql-letters';
import { UuidIds } from '#infrastructure/platform/ids';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { signedIn } from '../../../support/actors.ts';

export const PUBLIC_URL = 'https://ensemble.example.org/forum';
const NAMES = { read: async () => ({ community: 'Ensemble', organisation: 'La Caisse' }) };

export const writerOn = (sql: Sql) =>
  new RenderedCampaigns(
    new MarkdownRenderer(),
    new SignedCampaignMarks(sql),
    NAMES,
    PUBLIC_URL,
    ALWAYS_AS_DELIVERED,
  );

/** Whoever planned a campaign may still. */
const ANYBODY: Bearers = {
  of: async (id) => bearerOf(id, 'active'),
};
export const bearerOf = (id: string, status: string, may: readonly Permission[] = ['campaign.manage']) => {
  const viewer = {
    actor: signedIn(id as MemberId, { grants: may.map((one) => [one, 'everywhere'] as const) }),
    member: { id, status },
  } as unknown as Viewer;
  return { viewer, onSite: viewer, keysFrom: null, isHeldBack: false };
};

/** Whatever sends campaigns, on that database. */
export function senderOn(
  sql: Sql,
  unitOfWork: UnitOfWork,
  mailer: LetterMailer,
  clock: Clock,
  { bearers = ANYBODY, audit = { write: async () => {} } }: { bearers?: Bearers; audit?: AuditLog } = {},
): SendCampaigns {
  const ids = new UuidIds();
  const letters = new SqlLetters(sql, ids, undefined as never, undefined as never, undefined as never);
  return new SendCampaigns(
    new SqlCampaignLetters(sql, ids),
    letters,
    writerOn(sql),
    new SignedStopTokens(sql),
    mailer,
    bearers,
    audit,
    clock,
    unitOfWork,
  );
}
