import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { RegulatoryValues } from '#domain/community/official/rules.port';
import type { SealId } from '#domain/community/official/seal';
import type { Seals } from '#domain/community/official/seals.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

export interface SetRegulatoryValueCommand {
  readonly actor: Actor;
  readonly key: string;
  /** `12.5`, or `2026-05-01` for a date; null takes it back. */
  readonly value: string | null;
  readonly year: number;
  readonly source: string;
  /** Of the value as the editor saw it. */
  readonly version: number;
}

/** A value says something else: exactly the answers that cite it are to be read again. */
export class SetRegulatoryValue {
  constructor(
    private readonly values: RegulatoryValues,
    private readonly seals: Seals,
    private readonly references: ReferenceAnswers,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute(
    command: SetRegulatoryValueCommand,
  ): Promise<{ sealIds: readonly SealId[]; references: number }> {
    const { actor, key } = command;
    return this.acts.run(
      { actor, action: 'value.set', object: { kind: 'value', id: key } },
      async () => {
        actor.mustBeAllowed('rule.manage');
        return actor.mustBeMember();
      },
      async (by) => {
        const at = this.clock.now();
        const value = await this.values.getForChange(key);
        value.mustBeAt(command.version);
        if (!value.set({ ...command, by, at })) return { sealIds: [], references: 0 };
        const why = { why: 'value-changed', cause: key, at } as const;
        const seals = (await this.seals.citing(key)).filter((seal) => seal.putToReview(why));
        const references = (await this.references.citing(key)).filter((one) => one.valueChanged({ key, at }));
        await this.seals.recountTopicsOf(seals.map((seal) => seal.postId));
        return { sealIds: seals.map((seal) => seal.id), references: references.length };
      },
    );
  }
}
