import { isForGood } from '#domain/moderation/decisions/decision-action';
import type { Undoing } from '#domain/moderation/decisions/decision';
import { countsOf } from '#domain/moderation/sanctions/ladder';
import { oneLine } from '#domain/shared/one-line';
import type { DecisionLetter, DecisionLetters } from '../published/decision-letters.api.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { Clock } from '../../shared/ports.ts';
import type { ContentKinds } from '../review/content.kinds.ts';
import type { DecisionTexts } from '../published/decision-texts.api.ts';
import { besideState, mayBeContested } from './beside.policy.ts';
import { type DecisionKeys, decisionPath, type KeyHolder } from './decision-keys.port.ts';
import type { DecisionRow, DecisionRowsQuery } from './decision-rows.query.ts';
import type { RedressBodies } from './redress-bodies.port.ts';

/** The statement of reasons with all its fields, and what became of it later, as letters. */
export class LettersOfDecisions implements DecisionLetters {
  constructor(
    private readonly rows: DecisionRowsQuery,
    private readonly keys: DecisionKeys,
    private readonly bodies: RedressBodies,
    private readonly texts: DecisionTexts,
    private readonly kinds: ContentKinds,
    private readonly clock: Clock,
  ) {}

  async ofDecision(decisionId: string): Promise<DecisionLetter | null> {
    const row = await this.rows.find(decisionId);
    if (!row?.statement || row.subjectId === null) return null;
    const { statement } = row;
    return {
      to: { memberId: row.subjectId },
      letter: 'statement-of-reasons',
      values: {
        ...(await this.common(row, AUTHOR)),
        besides: await this.besidesOf(row),
        facts: oneLine(statement.facts),
        scope: oneLine(statement.scope),
        saidDuration: oneLine(statement.duration ?? ''),
        until: row.until?.toISOString() ?? '',
        countsUntil: countsOf(row.action, row.decidedAt)?.toISOString() ?? '',
        isForGood: String(isForGood(row.action)),
        legalGround: oneLine(statement.ground.legalGround ?? ''),
        clause: oneLine(statement.ground.clause ?? ''),
        explanation: oneLine(statement.ground.explanation),
        source: statement.source,
        automatedDetection: String(statement.automatedDetection),
        automatedDecision: statement.automatedDecision,
      },
    };
  }

  async ofOverturned(
    decisionId: string,
    undone: Undoing | null,
    read?: string,
  ): Promise<DecisionLetter | null> {
    const row = await this.rows.find(decisionId);
    if (!row || row.subjectId === null || row.replacedBy !== null) return null;
    const appeals = await this.rows.appealsOf(decisionId);
    if (appeals.some((one) => one.party === 'author' && FALLS.includes(one.outcome))) return null;
    const waited = await this.whatWaited(row);
    if (waited && waitsOn(waited, undone, read)) return null;
    if (waited?.state === 'published' && undone === 'restored')
      return {
        to: { memberId: row.subjectId },
        letter: 'text-published',
        values: { title: oneLine(waited.title), path: waited.address },
      };
    return {
      to: { memberId: row.subjectId },
      letter: 'decision-lifted',
      values: {
        ...(await this.common(row, AUTHOR)),
        besides: await this.besidesOf(row),
        left: await this.leftOf(row, undone),
        why: oneLine(row.overturnedWhy ?? ''),
      },
    };
  }

  async ofAppeal(appealId: string): Promise<DecisionLetter | null> {
    const appeal = await this.rows.appeal(appealId);
    const row = appeal && (await this.rows.find(appeal.decisionId));
    if (!row || appeal.outcome === null) return null;
    // Who left an address has no account, or had none any more as they wrote.
    const to =
      appeal.email !== null
        ? { email: appeal.email, language: appeal.language === 'en' ? ('en' as const) : ('fr' as const) }
        : appeal.appellantId !== null
          ? { memberId: appeal.appellantId }
          : null;
    return (
      to && {
        to,
        letter: 'appeal-answered',
        values: {
          ...(await this.common(row, appeal)),
          besides: appeal.party === 'author' ? await this.besidesOf(row) : '',
          filedAt: appeal.filedAt.toISOString(),
          outcome: appeal.party === 'notifier' && appeal.outcome === 'upheld' ? 'again' : appeal.outcome,
          reply: oneLine(appeal.reply ?? ''),
          byParty: appeal.byParty ? 'yes' : 'no',
        },
      }
    );
  }

  /** What was held back until somebody read it: its author is told that others may read it, and of no decision that fell. */
  private async whatWaited({ action, targetKind, targetId }: DecisionRow): Promise<ModeratedPiece | null> {
    return action === 'hold' ? this.kinds.piece({ kind: targetKind, id: targetId }) : null;
  }

  /** A passage that was masked until somebody decided was kept; what a redaction took was not. */
  private async leftOf({ id, action }: DecisionRow, undone: Undoing | null): Promise<string> {
    const isKept = action !== 'mask' || undone === 'restored' || (await this.texts.of(id)) !== null;
    return isKept ? (undone ?? 'free') : 'nothing-kept';
  }

  /** What else stands against them for the same facts, and whether they may contest it: `302 silence contestable, 303 warn`. */
  private async besidesOf({ id }: DecisionRow): Promise<string> {
    const at = this.clock.now();
    const standing = (await this.rows.besides(id)).filter((one) => besideState(one, at) === 'standing');
    return standing
      .map((one) => `${one.number} ${one.action}${mayBeContested(one, at) ? ' contestable' : ''}`)
      .join(', ');
  }

  private async common(
    row: DecisionRow,
    side: Omit<KeyHolder, 'decisionId'>,
  ): Promise<Record<string, string>> {
    const [key, bodies] = await Promise.all([
      this.keys.sign({ decisionId: row.id, ...side }),
      this.bodies.list(),
    ]);
    return {
      number: String(row.number),
      action: row.action,
      decidedAt: row.decidedAt.toISOString(),
      appealableUntil: row.appealableUntil?.toISOString() ?? '',
      bodies: bodies.map(({ name, url }) => `${name}, ${url}`).join(', '),
      path: decisionPath(row.number, key),
    };
  }
}

const AUTHOR = { party: 'author', reportId: null } as const;

/**
 * Whether a text waits to be read still: of that nothing is told yet. Where nobody says what became of it, it may be about to appear,
 * unless its words are others than those that were read.
 */
const waitsOn = ({ state, contentDigest }: ModeratedPiece, undone: Undoing | null, read?: string): boolean =>
  state === 'held' && (undone !== null || (read !== undefined && contentDigest !== read));

/** Outcomes that undo the decision, and say so themselves. */
const FALLS: readonly (string | null)[] = ['upheld', 'partially-upheld'];

/** Values of mails hold no line break. */
