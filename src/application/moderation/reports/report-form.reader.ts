import type { ContentRef } from '#domain/moderation/decisions/ids';
import { reasonIn } from '#domain/moderation/reports/report-reason';
import type { ReportReasons } from '#domain/moderation/reports/reports.port';
import type { Actor } from '#domain/shared/actor';
import type { ContentKinds } from '../review/content.kinds.ts';
import { mayHideAtOnce, reportable } from './reportable.policy.ts';

/** What somebody is about to report, and the reasons offered to them. */
export interface ReportForm {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly authorName: string | null;
  /** From the root of the site. */
  readonly address: string;
  /** Its first words; empty where this reader may not read it. */
  readonly excerpt: string;
  readonly reasons: readonly OfferedReason[];
  /** Whether this reader may have it hidden at once. */
  readonly mayActAtOnce: boolean;
}

interface OfferedReason {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly illegal: boolean;
  readonly requiresDetails: boolean;
  readonly identityOptional: boolean;
}

const EXCERPT = 240;

export class ReportFormReader {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly reasons: ReportReasons,
  ) {}

  /** @throws NothingToReport */
  async execute(actor: Actor, target: ContentRef, language: 'fr' | 'en'): Promise<ReportForm> {
    const { piece, isRead } = await reportable(this.kinds, actor, target);
    const reasons = await this.reasons.all();
    return {
      ...target,
      title: piece.title,
      authorName: piece.authorName,
      address: piece.address,
      excerpt: isRead ? firstWords(piece.text) : '',
      reasons: reasons
        .filter(({ offered, guestAllowed }) => offered && (guestAllowed || actor.memberId !== null))
        .map((reason) => reasonIn(reason, language))
        .map(({ key, label, description, ground, requiresDetails, identityOptional }) => ({
          key,
          label,
          description,
          requiresDetails,
          identityOptional,
          illegal: ground === 'illegal',
        })),
      mayActAtOnce: mayHideAtOnce(actor, target, piece),
    };
  }
}

function firstWords(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length <= EXCERPT ? letters.join('') : `${letters.slice(0, EXCERPT).join('').trimEnd()}…`;
}
