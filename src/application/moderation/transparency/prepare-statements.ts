import type { Actor } from '#domain/shared/actor';
import type { Names, PersonalDataGuard } from '#domain/moderation/transparency/personal-data';
import { NothingToExport } from '#domain/moderation/transparency/statement-batch';
import type { StatementTemplates } from '#domain/moderation/templates/templates.port';
import { recordOf, type RecordWords } from '#domain/moderation/transparency/statement-record';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { KnownNames } from '../published/known-names.api.ts';
import type { ContentKinds } from '../review/content.kinds.ts';
import type { PendingDecision, PendingStatements } from './pending-statements.query.ts';
import type { PreparedRecord, StatementExports } from './statement-exports.port.ts';

/** Ten calls. */
export const AT_ONCE = 1000;

/** Makes the next statements of reasons ready for the database of the Commission, without personal data. */
export class PrepareStatements {
  constructor(
    private readonly pending: PendingStatements,
    private readonly kinds: ContentKinds,
    private readonly names: KnownNames,
    private readonly templates: StatementTemplates,
    private readonly guard: PersonalDataGuard,
    private readonly words: RecordWords,
    private readonly exports: StatementExports,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, NothingToExport */
  async execute({ actor }: { readonly actor: Actor }): Promise<void> {
    const id = this.ids.next<string>();
    await this.acts.run(
      { actor, action: 'statement.prepare', object: { kind: 'statement-batch', id } },
      async () => {
        actor.mustBeAllowed('statement.export');
        return this.preparedOf(await this.pending.next(AT_ONCE));
      },
      async (records) => {
        await this.exports.hold();
        const by = actor.mustBeMember();
        const added = await this.exports.add({ id, by, at: this.clock.now(), records });
        if (added === 0) throw new NothingToExport();
      },
    );
  }

  private async preparedOf(decisions: readonly PendingDecision[]): Promise<readonly PreparedRecord[]> {
    const targets = decisions.map(({ targetKind, targetId }) => ({ kind: targetKind, id: targetId }));
    const pieces = await this.kinds.pieces(targets);
    const phrases = new Set(
      decisions.flatMap((one) => textsOf(one).flatMap((text) => this.guard.phrasesIn(text))),
    );
    const members = await this.names.among([...phrases]);
    const ordinary = await this.wordsOfTheHouse();
    return decisions.map((one) => {
      const piece = pieces.get(`${one.targetKind}:${one.targetId}`);
      const writtenAt = piece ? new Date(piece.writtenAt) : (one.firstSeenAt ?? one.decidedAt);
      const known = new Set([...members, ...one.noticeNames.flatMap((name) => this.guard.phrasesIn(name))]);
      return this.prepared({ ...one, writtenAt }, { known, ordinary });
    });
  }

  private async wordsOfTheHouse(): Promise<ReadonlySet<string>> {
    const templates = await this.templates.all();
    const inEach = templates.flatMap((one) => [one, ...(one.english ? [one.english] : [])]);
    const texts = inEach.flatMap(({ facts, explanation, legalGround, clause }) => [
      facts,
      explanation,
      legalGround ?? '',
      clause ?? '',
    ]);
    return new Set(texts.flatMap((text) => this.guard.phrasesIn(text)));
  }

  private prepared(decision: PendingDecision & { readonly writtenAt: Date }, names: Names): PreparedRecord {
    const { statement } = decision;
    const free = (text: string) => this.guard.without(text, names, true);
    const ground = (text: string | null) => text && this.guard.without(text, names, false);
    const freed = {
      ...statement,
      facts: free(statement.facts),
      ground: {
        kind: statement.ground.kind,
        legalGround: ground(statement.ground.legalGround),
        clause: ground(statement.ground.clause),
        explanation: free(statement.ground.explanation),
      },
    };
    const record = recordOf({ ...decision, statement: freed }, this.words);
    const texts = textsOf({ statement: freed });
    return {
      decisionId: decision.id,
      record,
      isWithheld: !texts.every((text) => this.guard.isClean(text, names)),
    };
  }
}

const textsOf = ({ statement }: Pick<PendingDecision, 'statement'>): readonly string[] =>
  [
    statement.facts,
    statement.ground.explanation,
    statement.ground.legalGround,
    statement.ground.clause,
  ].filter((text) => text !== null);
